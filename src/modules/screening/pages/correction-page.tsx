// 補正のお願い: which sections, what is to be put right in each, by when.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  SwitchField,
  TextArea,
} from '#ui/index.ts'
import type { Application } from '#modules/applications/index.ts'
import type { CallTerms } from '#modules/schemes/index.ts'
import { screeningPaths } from '../paths.ts'

interface CorrectionProps {
  application: Application
  terms: CallTerms
  form: FormState
  /** Whether anybody will get the mail. */
  reached: boolean
}

export const CorrectionPage = ({ application, terms, form, reached }: CorrectionProps): Html => (
  <>
    <PageHead
      title={t('補正をお願いする', 'Ask for a correction')}
      lead={t(`${application.applicant_name}・${terms.title}`, `${application.applicant_name}, ${terms.title}`)}
    />
    <ErrorSummary
      form={form}
      labels={{ words: t('全体へのひとこと', 'Anything else'), due_on: t('いつまでに', 'Due') }}
    />
    {!reached && (
      <Notice kind="wait" title={t('この方にはメールが届きません', 'No mail reaches this applicant')}>
        {t(
          'お願いしたあと、電話か郵便でもお伝えください。返事は代わりに入力できます。',
          'Please tell them by telephone or post as well; you can key in their answer.',
        )}
      </Notice>
    )}
    <p>
      {t(
        '印を付けたところだけを、申請した方が直せるようになります。書いたことは、そのまま申請した方に伝わります。',
        'Only what you tick can be changed. The applicant reads your words as they are.',
      )}
    </p>
    <Form action={screeningPaths.correction(application.id)}>
      {terms.definition.sections.map(({ code, title }) => (
        <div class="correction-section">
          <h2>{title}</h2>
          <SwitchField
            form={form}
            name={`ask-${code}`}
            label={t(`「${title}」を直してもらう`, `Have “${title}” corrected`)}
          />
          <TextArea
            form={form}
            name={`words-${code}`}
            label={t('直していただくこと（申請した方に伝わります）', 'What to correct (the applicant reads it)')}
            rows={2}
            max={500}
          />
        </div>
      ))}
      <TextArea form={form} name="words" label={t('全体へのひとこと', 'Anything else')} rows={3} max={2000} />
      <DateField form={form} name="due_on" label={t('いつまでに', 'Due')} required />
      <FormActions>
        <Button>{t('補正をお願いする', 'Ask for it')}</Button>
        <LinkButton kind="second" href={screeningPaths.check(application.id)}>
          {t('やめる', 'Cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
