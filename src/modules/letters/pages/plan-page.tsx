// 通知書の取り決め: how the letters of a scheme are numbered, signed and worded.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { FormSection, type Html, NumberField, PageHead, RadioField, TextArea, TextField } from '#ui/index.ts'
import { PlanForm, type PlanState } from '#modules/schemes/index.ts'
import { type LetterKind, letterKinds, type Wording } from '../kinds/index.ts'
import { letterPaths } from '../paths.ts'
import { placeholders } from '../placeholders.ts'
import type { Seal } from '../plan.ts'

interface PlanProps extends PlanState {
  scheme: { id: string; title: string }
  wording: Wording
  town: string
  /** Whoever may only read sees the examples. */
  mayWrite: boolean
}

const sealLabels: Readonly<Record<Seal, () => string>> = {
  frame: () => t('公印を押す位置に枠を印刷する', 'A frame where the stamp goes'),
  omitted: () => t('「公印省略」と印刷する', 'The words “stamp omitted”'),
  none: () => t('何も印刷しない', 'Nothing'),
}

const labels = () => ({
  mark: t('文書記号', 'Mark'),
  signer: t('差出人', 'Signed by'),
  seal: t('公印', 'Stamp'),
  appeal_months: t('審査請求ができる期間', 'Time within which one may object'),
})

const Numbering = ({ form, town }: PlanProps): Html => (
  <FormSection title={t('番号と差出人', 'Number and sender')}>
    <TextField
      form={form}
      name="mark"
      label={labels().mark}
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
      label={labels().signer}
      help={t(
        `例：${town}長　○○○○。空欄のときは「${town}長」です。`,
        'Title and name. Left empty: the title of the head of the municipality.',
      )}
    />
    <RadioField
      form={form}
      name="seal"
      label={labels().seal}
      required
      options={(['frame', 'omitted', 'none'] as const).map((value) => ({ value, label: sealLabels[value]() }))}
    />
    <NumberField
      form={form}
      name="appeal_months"
      label={labels().appeal_months}
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
      <summary>{t(title, kind.label.en)}</summary>
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
          <a href={letterPaths.preview(scheme.id, kind.code)}>
            {t(`${kind.words[wording].title}（PDF）`, `${kind.label.en} (PDF)`)}
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

const Editor = (props: PlanProps): Html => (
  <PlanForm {...props} action={letterPaths.plan(props.scheme.id)} scheme={props.scheme.id} labels={labels()}>
    <Numbering {...props} />
    <FormSection title={t('文面', 'Words')}>
      <p>
        {t(
          'ふだんの文のままでよければ、空欄のままにしてください。出したあとの通知書は変わりません。',
          'Leave empty what may stay as it is. Letters that were issued do not change.',
        )}
      </p>
      {letterKinds.map((kind) => (
        <KindFields kind={kind} form={props.form} wording={props.wording} />
      ))}
      <Placeholders />
    </FormSection>
  </PlanForm>
)

export const PlanPage = (props: PlanProps): Html => (
  <>
    <PageHead title={t('通知書の取り決め', 'How letters are written')} lead={props.scheme.title} />
    {props.mayWrite && <Editor {...props} />}
    <Previews {...props} />
  </>
)
