// The payment clock: what is due when, what was paid, what has arrived.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  DataTable,
  Empty,
  Form,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  shortDay,
} from '#ui/index.ts'
import { agreementPaths } from '../paths.ts'
import type { Payment } from '../queries/agreement.ts'
import type { AgreementPageProps } from './agreement-page.tsx'
import { WorkFields } from './work-fields.tsx'

export const PaymentStand = ({
  payment: { paid_on, confirmed_at, due_on },
  today,
}: {
  payment: Payment
  today: string
}): Html =>
  confirmed_at !== null ? (
    <Chip kind="good">{t('受け取りました', 'Received')}</Chip>
  ) : paid_on !== null ? (
    <Chip kind="key">{t(`${shortDay(paid_on)}に支払い`, `Paid on ${shortDay(paid_on)}`)}</Chip>
  ) : due_on < today ? (
    <Chip kind="bad">{t('期日を過ぎています', 'Overdue')}</Chip>
  ) : (
    <Chip kind="wait">{t('これから', 'To come')}</Chip>
  )

const Act = ({ payment, may }: { payment: Payment; may: AgreementPageProps['may'] }): Html | null => {
  const { id, agreement, paid_on, confirmed_at } = payment
  if (confirmed_at !== null) return null
  if (may.propose) {
    return (
      <LinkButton small kind="second" href={agreementPaths.payment(agreement, id)}>
        {paid_on === null ? t('支払いを記録する', 'Record the payment') : t('記録を見る', 'The record')}
      </LinkButton>
    )
  }
  return paid_on !== null && may.confirm ? (
    <ActionForm small kind="second" action={agreementPaths.confirmed(agreement, id)}>
      {t('受け取りました', 'I received it')}
    </ActionForm>
  ) : null
}

const ReceiveForm = ({ agreement, payment }: AgreementPageProps): Html => (
  <details class="more" open={Object.keys(payment.errors).length > 0}>
    <summary>{t('受け取った仕事を記録する', 'Record work received')}</summary>
    <Form action={agreementPaths.payments(agreement.id)}>
      <HiddenField form={payment} name="id" />
      <WorkFields form={payment} />
      <Button kind="second">{t('記録する', 'Record')}</Button>
    </Form>
  </details>
)

export const PaymentsSection = (props: AgreementPageProps): Html => {
  const { agreement, payments, may, today } = props
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
            cell: ({ amount_yen }) => yenText(amount_yen),
          },
          { label: t('いま', 'Now'), cell: (payment) => <PaymentStand payment={payment} today={today} /> },
          { label: '', align: 'end', cell: (payment) => <Act payment={payment} may={may} /> },
        ]}
        empty={
          <Empty title={t('支払いの予定はまだありません', 'No payments yet')}>
            {t('仕事を受け取ったら、下から記録してください。', 'Record work below once you have received it.')}
          </Empty>
        }
      />
      {may.propose && agreement.ended_on !== null && (
        <Notice kind="info">
          {t(
            '取組は終わりました。最後の月の仕事に報酬があるときは、下から記録してください。',
            'The work has ended. If work of the last month is to be paid, record it below.',
          )}
        </Notice>
      )}
      {may.propose && <ReceiveForm {...props} />}
    </section>
  )
}
