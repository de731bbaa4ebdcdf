import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { DateField, ErrorSummary, type Html, MoneyField } from '#ui/index.ts'

/** When work was received, and what is paid for it. */
export const WorkFields = ({ form }: { form: FormState }): Html => {
  const labels = {
    received_on: t('受け取った日', 'Received on'),
    amount_yen: t('報酬（消費税を含む）', 'Fee, tax included'),
  }
  return (
    <>
      <ErrorSummary form={form} labels={labels} />
      <DateField form={form} name="received_on" label={labels.received_on} required />
      <MoneyField form={form} name="amount_yen" label={labels.amount_yen} required />
    </>
  )
}
