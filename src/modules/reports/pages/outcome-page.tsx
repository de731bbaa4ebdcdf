// 成果報告: what became of it, so many years after.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  DateText,
  dayText,
  ErrorSummary,
  Form,
  FormActions,
  type Html,
  LinkButton,
  Notice,
  PageHead,
} from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { type FormDefinition, FormFields, labelsFor, SaidAnswers, sayAnswers } from '#modules/schemes/index.ts'
import { reportPaths } from '../paths.ts'
import { inYears } from '../phrases.ts'
import type { OutcomeReport } from '../queries/outcomes.ts'

interface OutcomeProps {
  /** Of the scheme. */
  title: string
  applicant: string
  outcome: OutcomeReport
  definition: FormDefinition
  form: FormState
  mayWrite: boolean
  /** It may be handed in, or once more. */
  open: boolean
}

export const OutcomePage = ({ title, applicant, outcome, definition, form, mayWrite, open }: OutcomeProps): Html => (
  <>
    <PageHead
      title={t(`${outcome.years}年後の成果報告`, `Follow-up after ${inYears(outcome.years)}`)}
      lead={t(`${title}（${applicant}）`, `${title} (${applicant})`)}
    />
    {outcome.submitted_at !== null ? (
      <Notice kind="success" title={t('提出されています', 'It has been handed in')}>
        {open
          ? t(
              `${dayText(outcome.due_on)}までは、書き直して、もう一度提出できます。前に提出した内容も残ります。`,
              `Until ${dayText(outcome.due_on)} you may correct it and hand it in again. What you handed in before stays on record.`,
            )
          : t(
              '期限を過ぎたため、直すところがあるときは、担当にご連絡ください。',
              'The due date has passed: please contact us about what has to change.',
            )}
      </Notice>
    ) : (
      <p>{t(`期限は${dayText(outcome.due_on)}です。`, `It is due on ${dayText(outcome.due_on)}.`)}</p>
    )}
    <ErrorSummary form={form} labels={labelsFor(definition, form)} />
    {mayWrite && open ? (
      <Form action={reportPaths.outcome(outcome.application, outcome.years)}>
        <FormFields definition={definition} form={form} />
        <FormActions>
          <Button>{t('成果報告を提出する', 'Hand in the report')}</Button>
          <LinkButton kind="second" href={applicationPaths.one(outcome.application)}>
            {t('申請のページへ', 'To the application')}
          </LinkButton>
        </FormActions>
      </Form>
    ) : (
      <SaidAnswers sections={sayAnswers(definition, outcome.answers)} />
    )}
    {outcome.earlier.length > 0 && (
      <details class="more">
        <summary>{t('前に提出した内容', 'As it was handed in before')}</summary>
        {outcome.earlier.toReversed().map(({ answers, saved_at }) => (
          <section class="flow">
            <h2>
              <DateText at={new Date(saved_at)} />
            </h2>
            <SaidAnswers sections={sayAnswers(definition, answers)} />
          </section>
        ))}
      </details>
    )}
  </>
)
