// One payment, for the organization: record that it was paid, take that back, or correct what was received.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { formatYen } from '#platform/text/index.ts'
import {
  ActionForm,
  Box,
  Button,
  Canvas,
  DateField,
  dayText,
  ErrorSummary,
  Form,
  FormActions,
  type Html,
  LinkButton,
  Notice,
  PageHead,
} from '#ui/index.ts'
import { agreementPaths } from '../paths.ts'
import type { Agreement, Payment } from '../queries/agreement.ts'
import { PaymentStand } from './payments.tsx'
import { WorkFields } from './work-fields.tsx'

interface PaymentPageProps {
  agreement: Agreement
  payment: Payment
  about: string
  to: string
  paid: FormState
  work: FormState
  today: string
}

const paths = ({ agreement, payment }: PaymentPageProps) => [agreement.id, payment.id] as const

const PaidForm = (props: PaymentPageProps): Html => (
  <Form action={agreementPaths.paid(...paths(props))}>
    <ErrorSummary form={props.paid} labels={{ paid_on: t('支払った日', 'Paid on') }} />
    <DateField form={props.paid} name="paid_on" label={t('支払った日', 'Paid on')} required />
    <FormActions>
      <Button>{t('支払いを記録する', 'Record the payment')}</Button>
      <LinkButton kind="plain" href={`${agreementPaths.page(props.agreement.id)}#payments`}>
        {t('やめる', 'Cancel')}
      </LinkButton>
    </FormActions>
  </Form>
)

const TakeBack = (props: PaymentPageProps): Html => (
  <>
    <Notice kind="info">
      {t(
        `${props.to}さんが受け取りを確かめるまで、記録を取り消せます。`,
        `Until ${props.to} confirms it, you can take the record back.`,
      )}
    </Notice>
    <ActionForm kind="second" action={agreementPaths.takenBack(...paths(props))}>
      {t('支払いの記録を取り消す', 'Take the record back')}
    </ActionForm>
  </>
)

const Correct = (props: PaymentPageProps): Html => (
  <Box title={t('受け取った仕事の記録を直す', 'Correct what was received')}>
    <Form action={agreementPaths.corrected(...paths(props))}>
      <WorkFields form={props.work} />
      <Button kind="second">{t('直す', 'Correct')}</Button>
    </Form>
    <ActionForm small kind="plain" action={agreementPaths.removed(...paths(props))}>
      {t('この記録を消す', 'Remove this record')}
    </ActionForm>
  </Box>
)

export const PaymentPage = (props: PaymentPageProps): Html => {
  const { payment, about, to, today } = props
  const { received_on, due_on, amount_yen, planned, paid_on, confirmed_at } = payment
  return (
    <>
      <PageHead
        title={t('報酬の支払い', 'Payment')}
        lead={about}
        chips={<PaymentStand payment={payment} today={today} />}
      />
      <Canvas
        items={[
          [t('支払う相手', 'To'), to],
          [
            t('報酬', 'Fee'),
            t(`${formatYen(amount_yen)}（消費税を含む）`, `${formatYen(amount_yen, 'sign')} (tax included)`),
          ],
          [t('仕事を受け取る日', 'Work received'), dayText(received_on)],
          [t('支払期日', 'Due'), dayText(due_on)],
        ]}
      />
      {confirmed_at !== null ? (
        <Notice kind="success">{t('相手が受け取りを確かめました。', 'They have confirmed it.')}</Notice>
      ) : paid_on === null || Object.keys(props.paid.errors).length > 0 ? (
        <PaidForm {...props} />
      ) : (
        <TakeBack {...props} />
      )}
      {!planned && paid_on === null && <Correct {...props} />}
    </>
  )
}
