// The payment clock: what is due when, what was paid, what has arrived.
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  DateField,
  DataTable,
  Empty,
  ErrorSummary,
  Form,
  HiddenField,
  type Html,
  MoneyField,
  shortDay,
} from '#ui/index.ts'
import { agreementPaths } from '../paths.ts'
import type { Payment } from '../queries/agreement.ts'
import type { AgreementPageProps } from './agreement-page.tsx'

const Stand = ({ payment: { paid_on, confirmed_at, due_on }, today }: { payment: Payment; today: string }): Html =>
  confirmed_at !== null ? (
    <Chip kind="good">{t('受け取りました', 'Received')}</Chip>
  ) : paid_on !== null ? (
    <Chip kind="key">{t(`${shortDay(paid_on)}に支払い`, `Paid on ${shortDay(paid_on)}`)}</Chip>
  ) : due_on < today ? (
    <Chip kind="bad">{t('期日を過ぎています', 'Overdue')}</Chip>
  ) : (
    <Chip kind="wait">{t('これから', 'To come')}</Chip>
  )

const Act = ({
  payment,
  may,
  today,
}: {
  payment: Payment
  may: AgreementPageProps['may']
  today: string
}): Html | null => {
  const { id, agreement, paid_on, confirmed_at } = payment
  if (paid_on === null && may.propose) {
    return (
      <ActionForm small kind="second" action={agreementPaths.paid(agreement, id)} hidden={{ paid_on: today }}>
        {t('今日支払いました', 'Paid today')}
      </ActionForm>
    )
  }
  return paid_on !== null && confirmed_at === null && may.confirm ? (
    <ActionForm small kind="second" action={agreementPaths.confirmed(agreement, id)}>
      {t('受け取りました', 'I received it')}
    </ActionForm>
  ) : null
}

const ReceiveForm = ({ agreement, payment }: AgreementPageProps): Html => (
  <details class="more">
    <summary>{t('受け取った仕事を記録する', 'Record work received')}</summary>
    <Form action={agreementPaths.payments(agreement.id)}>
      <ErrorSummary
        form={payment}
        labels={{ received_on: t('受け取った日', 'Received on'), amount_yen: t('報酬', 'Fee') }}
      />
      <HiddenField form={payment} name="id" />
      <DateField form={payment} name="received_on" label={t('受け取った日', 'Received on')} required />
      <MoneyField form={payment} name="amount_yen" label={t('報酬（消費税を含む）', 'Fee, tax included')} required />
      <Button kind="second">{t('記録する', 'Record')}</Button>
    </Form>
  </details>
)

export const PaymentsSection = (props: AgreementPageProps): Html => {
  const { payments, may, today } = props
  return (
    <section id="payments" class="flow">
      <h2>{t('報酬の支払い', 'Payments')}</h2>
      <DataTable
        caption={t('報酬の支払い', 'Payments')}
        captionHidden
        rows={payments}
        columns={[
          {
            label: t('仕事を受け取る日', 'Work received'),
            head: true,
            cell: ({ received_on }) => shortDay(received_on),
          },
          { label: t('支払期日', 'Due'), cell: ({ due_on }) => shortDay(due_on) },
          {
            label: t('報酬', 'Fee'),
            align: 'end',
            cell: ({ amount_yen }) =>
              t(`${amount_yen.toLocaleString('ja')}円`, `${amount_yen.toLocaleString('en')} yen`),
          },
          { label: t('いま', 'Now'), cell: (payment) => <Stand payment={payment} today={today} /> },
          { label: '', align: 'end', cell: (payment) => <Act payment={payment} may={may} today={today} /> },
        ]}
        empty={
          <Empty title={t('支払いの予定はまだありません', 'No payments yet')}>
            {t('仕事を受け取ったら、下から記録してください。', 'Record work below once you have received it.')}
          </Empty>
        }
      />
      {may.propose && <ReceiveForm {...props} />}
    </section>
  )
}
