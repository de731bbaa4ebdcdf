// 繰越: which commitments go over to the next fiscal year.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  type Html,
  LinkButton,
  PageHead,
  TextField,
} from '#ui/index.ts'
import type { NamedApplication } from '#modules/applications/index.ts'
import { budgetPaths } from '../paths.ts'
import type { Unpaid } from '../queries/entries.ts'

export interface CarryOverProps {
  scheme: { id: string; title: string }
  fiscal_year: number
  unpaid: readonly Unpaid[]
  applications: ReadonlyMap<string, NamedApplication>
  form: FormState
}

const said = ({ application, committed, paid }: Unpaid, names: CarryOverProps['applications']): string => {
  const one = names.get(application)
  return `${one === undefined ? application : `${one.number} ${one.applicant_name}`}（${yenText(committed - paid)}）`
}

export const CarryOverPage = ({ scheme, fiscal_year, unpaid, applications, form }: CarryOverProps): Html => (
  <>
    <PageHead
      title={t('翌年度への繰越', 'Carrying over')}
      lead={t(
        `${scheme.title}の${fiscal_year}年度に決定して、まだ支払っていない額を、${fiscal_year + 1}年度の予算に移します。`,
        `What was committed in ${fiscal_year} for ${scheme.title} and is not paid goes to the budget of ${fiscal_year + 1}.`,
      )}
    />
    <Form action={budgetPaths.carryingOver(scheme.id, fiscal_year)}>
      <ErrorSummary form={form} />
      <FormSection title={t('繰り越すもの', 'What goes over')}>
        <CheckboxField
          form={form}
          name="applications"
          label={t('申請と未払いの額', 'Applications and what is unpaid')}
          options={unpaid.map((one) => ({ value: one.application, label: said(one, applications) }))}
        />
        <TextField form={form} name="words" label={t('理由', 'Reason')} required maxlength={200} />
        <TextField
          form={form}
          name="document_number"
          label={t('文書番号', 'Document number')}
          width="medium"
          maxlength={60}
        />
      </FormSection>
      <FormActions>
        <Button>{t('繰り越す', 'Carry over')}</Button>
        <LinkButton kind="plain" href={budgetPaths.scheme(scheme.id, fiscal_year)}>
          {t('やめる', 'Cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
