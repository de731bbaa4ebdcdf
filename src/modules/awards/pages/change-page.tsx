// 変更申請: asked by the applicant after the award.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Button,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  FormSection,
  type Html,
  LinkButton,
  MoneyField,
  PageHead,
  RadioField,
  TextArea,
} from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { awardPaths } from '../paths.ts'
import { changeKindWords } from '../phrases.ts'
import type { Award } from '../queries/decisions.ts'
import { changeKinds } from '../tables.ts'

interface ChangeProps {
  title: string
  award: Award
  /** The scheme lets a change ask for more. */
  more: boolean
  form: FormState
}

const kindsFor = ({ award }: ChangeProps) => changeKinds.filter((kind) => kind !== 'amount' || award.yen !== null)

export const ChangePage = (props: ChangeProps): Html => {
  const { title, award, more, form } = props
  const { application, yen } = award
  const most =
    yen === null
      ? ''
      : more
        ? ''
        : t(`決定した額（${yenText(yen)}）まで。`, `At most what was awarded (${yenText(yen)}).`)
  return (
    <>
      <PageHead title={t('変更を申請する', 'Ask for a change')} lead={title} />
      <p>
        {t(
          '決定のあとに内容や金額が変わるとき、やめるときは、実施する前に申請してください。承認の通知を受けてから変更できます。',
          'Where content or amount changes after the decision, or you stop, ask before you do it. It holds once we approve it.',
        )}
      </p>
      <Form action={awardPaths.change(application)} multipart>
        <ErrorSummary
          form={form}
          labels={{
            kind: t('何を変えますか', 'What changes?'),
            yen: t('変更後の額', 'New amount'),
            words: t('変更の内容と理由', 'What changes, and why'),
          }}
        />
        <RadioField
          form={form}
          name="kind"
          label={t('何を変えますか', 'What changes?')}
          required
          options={kindsFor(props).map((value) => ({ value, label: t(changeKindWords[value]) }))}
        />
        {yen !== null && (
          <MoneyField
            form={form}
            name="yen"
            label={t('変更後の額', 'New amount')}
            help={t(`金額を変えるときだけ書きます。${most}`, `Only where the amount changes. ${most}`)}
          />
        )}
        <TextArea form={form} name="words" label={t('変更の内容と理由', 'What changes, and why')} required max={2000} />
        <FormSection
          title={t('書類', 'Documents')}
          help={t(
            '新しい見積書など、変更のわかるものがあれば添えてください。',
            'A new estimate, or whatever shows the change.',
          )}
        >
          {[1, 2, 3].map((at) => (
            <FileField
              form={form}
              name={`upload_${at}`}
              label={at === 1 ? t('書類', 'Document') : t(`もう1つ添える（${at}）`, `Another (${at})`)}
            />
          ))}
        </FormSection>
        <FormActions>
          <Button>{t('変更を申請する', 'Ask for it')}</Button>
          <LinkButton kind="second" href={applicationPaths.one(application)}>
            {t('申請せずに戻る', 'Back without asking')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  )
}
