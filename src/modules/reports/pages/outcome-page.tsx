// 成果報告: what became of it, so many years after.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, dayText, ErrorSummary, Form, FormActions, type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { type FormDefinition, FormFields, labelsFor, SaidAnswers, sayAnswers } from '#modules/schemes/index.ts'
import { reportPaths } from '../paths.ts'
import { inYears } from '../phrases.ts'
import type { OutcomeReport } from '../queries/outcomes.ts'

interface OutcomeProps {
  title: string
  outcome: OutcomeReport
  definition: FormDefinition
  form: FormState
  mayWrite: boolean
}

export const OutcomePage = ({ title, outcome, definition, form, mayWrite }: OutcomeProps): Html => (
  <>
    <PageHead title={t(`${outcome.years}年後の成果報告`, `Follow-up after ${inYears(outcome.years)}`)} lead={title} />
    {outcome.submitted_at !== null ? (
      <Notice kind="success" title={t('提出されています', 'It has been handed in')}>
        {t('書き直したときは、もう一度提出してください。', 'If you correct it, please hand it in again.')}
      </Notice>
    ) : (
      <p>{t(`期限は${dayText(outcome.due_on)}です。`, `It is due on ${dayText(outcome.due_on)}.`)}</p>
    )}
    <ErrorSummary form={form} labels={labelsFor(definition, form)} />
    {mayWrite ? (
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
  </>
)
