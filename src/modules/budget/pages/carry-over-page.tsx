// 繰越: which commitments go over to the next fiscal year.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Button,
  CheckboxField,
  Empty,
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

interface CarryOverProps {
  scheme: { id: string; title: string }
  fiscal_year: number
  unpaid: readonly Unpaid[]
  applications: ReadonlyMap<string, NamedApplication>
  form: FormState
}

const option = ({ application, committed, paid }: Unpaid, names: CarryOverProps['applications']) => {
  const one = names.get(application)
  const unpaid = yenText(committed - paid)
  return {
    value: application,
    label: one === undefined ? application : `${one.number} ${one.applicant_name}`,
    help: t(`まだ支払っていない額 ${unpaid}`, `${unpaid} unpaid`),
  }
}

const Choosing = ({ scheme, fiscal_year, unpaid, applications, form }: CarryOverProps): Html => (
  <Form action={budgetPaths.carryingOver(scheme.id, fiscal_year)}>
    <ErrorSummary
      form={form}
      labels={{
        applications: t('翌年度に支払う申請', 'Applications paid next year'),
        words: t('理由', 'Reason'),
        document_number: t('文書番号', 'Document number'),
      }}
    />
    <FormSection title={t('繰り越すもの', 'What goes over')}>
      <CheckboxField
        form={form}
        name="applications"
        label={t('翌年度に支払う申請', 'Applications paid next year')}
        required
        options={unpaid.map((one) => option(one, applications))}
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
)

const Nothing = ({ scheme, fiscal_year }: CarryOverProps): Html => (
  <Empty
    title={t('繰り越すものはありません', 'Nothing is left to carry over')}
    action={
      <LinkButton kind="second" href={budgetPaths.scheme(scheme.id, fiscal_year)}>
        {t('台帳に戻る', 'Back to the ledger')}
      </LinkButton>
    }
  >
    {t(
      `${fiscal_year}年度に決定した額は、すべて支払われたか、繰り越されています。`,
      `All that was committed in ${fiscal_year} is paid or carried over already.`,
    )}
  </Empty>
)

export const CarryOverPage = (props: CarryOverProps): Html => (
  <>
    <PageHead
      title={t('翌年度への繰越', 'Carrying over')}
      lead={t(
        `${props.scheme.title}の${props.fiscal_year}年度に決定して、まだ支払っていない額を、${props.fiscal_year + 1}年度の予算に移します。`,
        `What was committed in ${props.fiscal_year} for ${props.scheme.title} and is not paid goes to the budget of ${props.fiscal_year + 1}.`,
      )}
    />
    {props.unpaid.length === 0 ? <Nothing {...props} /> : <Choosing {...props} />}
  </>
)
