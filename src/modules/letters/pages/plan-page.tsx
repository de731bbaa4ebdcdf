// 通知書の取り決め: how the letters of a scheme are numbered, signed and worded.
import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  Meanwhile,
  NumberField,
  PageHead,
  RadioField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { BackToScheme, PlanNotices } from '#modules/schemes/index.ts'
import { type LetterKind, letterKinds, type Wording } from '../kinds/index.ts'
import { letterPaths } from '../paths.ts'
import { placeholders } from '../placeholders.ts'
import type { Seal } from '../plan.ts'

interface PlanProps {
  scheme: { id: string; title: string }
  wording: Wording
  town: string
  form: FormState
  version: number
  /** Whoever may only read sees the examples. */
  mayWrite: boolean
  meanwhile?: readonly Said[] | undefined
  saved: string | undefined
}

const sealLabels: Readonly<Record<Seal, () => string>> = {
  frame: () => t('公印を押す位置に枠を印刷する', 'A frame where the stamp goes'),
  omitted: () => t('「公印省略」と印刷する', 'The words “stamp omitted”'),
  none: () => t('何も印刷しない', 'Nothing'),
}

const Numbering = ({ form, town }: PlanProps): Html => (
  <FormSection title={t('番号と差出人', 'Number and sender')}>
    <TextField
      form={form}
      name="mark"
      label={t('文書記号', 'Mark')}
      width="short"
      required
      help={t(
        '例：みな産。年度の数字と番号は自動で付き、「8みな産第12号」になります。',
        'The mark of your department. Year and number are added by themselves.',
      )}
    />
    <TextField
      form={form}
      name="signer"
      label={t('差出人', 'Signed by')}
      help={t(
        `例：${town}長　○○○○。空欄のときは「${town}長」です。`,
        'Title and name. Left empty: the title of the head of the municipality.',
      )}
    />
    <RadioField
      form={form}
      name="seal"
      label={t('公印', 'Stamp')}
      required
      options={(['frame', 'omitted', 'none'] as const).map((value) => ({ value, label: sealLabels[value]() }))}
    />
    <NumberField
      form={form}
      name="appeal_months"
      label={t('審査請求ができる期間', 'Time within which one may object')}
      suffix={t('か月', 'months')}
      help={t(
        '法律では3か月です。空欄にすると、教示を印刷しません。',
        'Three by law. Left empty, the letter says nothing of it.',
      )}
    />
  </FormSection>
)

const KindFields = ({ kind, form, wording }: { kind: LetterKind; form: FormState; wording: Wording }): Html => {
  const { title, lead } = kind.words[wording]
  const own = ['lead', 'closing'].some(
    (part) => (form.values[`${part}_${kind.code}`] ?? '') !== '' || form.errors[`${part}_${kind.code}`] !== undefined,
  )
  return (
    <details open={own}>
      <summary>
        <span lang="ja">{title}</span>
      </summary>
      <div class="form-section">
        <TextArea
          form={form}
          name={`lead_${kind.code}`}
          label={t('はじめの文', 'First sentence')}
          rows={3}
          help={
            <>
              {t('空欄のときは：', 'Left empty: ')}
              <span lang="ja">{lead}</span>
            </>
          }
        />
        <TextArea
          form={form}
          name={`closing_${kind.code}`}
          label={t('結びの文', 'Closing words')}
          rows={3}
          help={t('条件のあとに印刷します。例：手続きの案内', 'Printed after the conditions, such as what to do next.')}
        />
      </div>
    </details>
  )
}

const Previews = ({ scheme, wording }: PlanProps): Html => (
  <section class="flow">
    <h2>{t('印刷の見本', 'Printed examples')}</h2>
    <p>
      {t('保存されている内容を、見本の申請者でPDFにします。', 'What is stored, as a PDF with an invented applicant.')}
    </p>
    <ul>
      {letterKinds.map((kind) => (
        <li>
          <a href={letterPaths.preview(scheme.id, kind.code)} lang="ja">
            {`${kind.words[wording].title}（PDF）`}
          </a>
        </li>
      ))}
    </ul>
  </section>
)

const Placeholders = (): Html => (
  <section class="flow">
    <h3>{t('文の中で使える言葉', 'What may stand in the words')}</h3>
    <dl class="facts">
      {Object.entries(placeholders).map(([name, label]) => (
        <div>
          <dt lang="ja">{`{${name}}`}</dt>
          <dd>{t(label)}</dd>
        </div>
      ))}
    </dl>
  </section>
)

export const PlanPage = (props: PlanProps): Html => {
  const { scheme, form, version, wording, meanwhile, mayWrite, saved } = props
  return (
    <>
      <PageHead title={t('通知書の取り決め', 'How letters are written')} lead={scheme.title} />
      <PlanNotices saved={saved} />
      {meanwhile !== undefined && <Meanwhile differing={meanwhile} />}
      {mayWrite && (
        <>
          <ErrorSummary
            form={form}
            labels={{
              mark: t('文書記号', 'Mark'),
              signer: t('差出人', 'Signed by'),
              seal: t('公印', 'Stamp'),
              appeal_months: t('審査請求ができる期間', 'Time within which one may object'),
            }}
          />
          <Form action={letterPaths.plan(scheme.id)}>
            <HiddenField name="version" value={String(version)} />
            <Numbering {...props} />
            <FormSection title={t('文面', 'Words')}>
              <p>
                {t(
                  'ふだんの文のままでよければ、空欄のままにしてください。出したあとの通知書は変わりません。',
                  'Leave empty what may stay as it is. Letters that were issued do not change.',
                )}
              </p>
              {letterKinds.map((kind) => (
                <KindFields kind={kind} form={form} wording={wording} />
              ))}
              <Placeholders />
            </FormSection>
            <FormActions>
              <Button>{t('保存する', 'Save')}</Button>
              <BackToScheme scheme={scheme.id} />
            </FormActions>
          </Form>
        </>
      )}
      <Previews {...props} />
    </>
  )
}
