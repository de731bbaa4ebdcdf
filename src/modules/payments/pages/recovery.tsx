// One recovery: what is to come back, what came and into which books, and the interest as it stands today.
import { today } from '#platform/calendar/index.ts'
import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Button,
  DataTable,
  DateField,
  dayText,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  MoneyField,
  Notice,
  PageHead,
  SwitchField,
} from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import type { Booked } from '#modules/budget/index.ts'
import { paymentPaths } from '../paths.ts'
import type { WholeRecovery } from '../queries/recoveries.ts'
import { stillOver } from '../rules/receipt.ts'
import { RecoveryFacts } from './recovery-facts.tsx'
import { Receipts, Undone } from './receipts.tsx'
import { RecoveryChip } from './recoveries.tsx'

const Refunds = ({ recovery, mayPay }: { recovery: WholeRecovery; mayPay: boolean }): Html => (
  <DataTable
    caption={t('過納の還付', 'Paid back of what came too much')}
    columns={[
      { label: t('還付した日', 'Paid back on'), head: true, cell: ({ refunded_on }) => dayText(refunded_on) },
      {
        label: t('金額', 'Amount'),
        align: 'end',
        cell: ({ refund_yen, reversal }) => (reversal === null ? yenText(refund_yen) : <s>{yenText(refund_yen)}</s>),
      },
      { label: t('記録した人', 'Noted by'), cell: ({ noted_name }) => noted_name },
      {
        label: t('取消し', 'Taken back'),
        cell: ({ id, reversal }) => {
          if (reversal !== null) return <Undone reversal={reversal} />
          return mayPay && <a href={paymentPaths.refundReversal(recovery.id, id)}>{t('取り消す', 'Take it back')}</a>
        },
      },
    ]}
    rows={recovery.noted_refunds}
    empty={null}
  />
)

interface NotingProps {
  recovery: WholeRecovery
  form: FormState
}

const RefundForm = ({ recovery, form }: NotingProps): Html => (
  <section class="flow">
    <ErrorSummary
      form={form}
      labels={{ refund_yen: t('還付した額', 'Paid back'), refunded_on: t('還付した日', 'Paid back on') }}
    />
    <Form action={paymentPaths.refunds(recovery.id)}>
      <HiddenField name="id" value={typed(form, 'id')} />
      <FormSection title={t('還付を記録する', 'Note what was paid back')}>
        <MoneyField form={form} name="refund_yen" label={t('還付した額', 'Paid back')} required />
        <DateField form={form} name="refunded_on" label={t('還付した日', 'Paid back on')} required />
      </FormSection>
      <FormActions>
        <Button>{t('還付を記録する', 'Note it')}</Button>
      </FormActions>
    </Form>
  </section>
)

const ReceiptForm = ({ recovery, form }: NotingProps): Html => (
  <section class="flow">
    <ErrorSummary form={form} labels={{ yen: t('金額', 'Amount'), received_on: t('入金日', 'Received on') }} />
    <Form action={paymentPaths.receipts(recovery.id)}>
      <HiddenField name="id" value={typed(form, 'id')} />
      <FormSection
        title={t('入金を記録する', 'Note what came')}
        help={t(
          '一部でもかまいません。まず返還する額に、次に加算金・延滞金にあてます。',
          'Part of it is fine: it goes to the money first, then to interest.',
        )}
      >
        <MoneyField form={form} name="yen" label={t('金額', 'Amount')} required />
        <DateField form={form} name="received_on" label={t('入金日', 'Received on')} required />
        <SwitchField
          form={form}
          name="over"
          label={t('求めている額より多く入金された', 'More came than is owed')}
          help={t(
            '入金された額を、そのまま金額に入れてください。返す額は、記録のあとに示します。',
            'Enter all that came as the amount. What has to go back is said afterwards.',
          )}
        />
      </FormSection>
      <FormActions>
        <Button>{t('記録する', 'Note it')}</Button>
      </FormActions>
    </Form>
  </section>
)

export const RecoveryPage = ({
  recovery,
  contact,
  booked,
  forms,
  now,
  mayPay,
}: {
  recovery: WholeRecovery
  contact: string
  booked: readonly Booked[]
  forms: { receipt: FormState; refund: FormState }
  now: Date
  mayPay: boolean
}): Html => {
  const over = stillOver(recovery, today(now))
  return (
    <>
      <PageHead
        title={t(`返還：${recovery.applicant_name}`, `To come back: ${recovery.applicant_name}`)}
        chips={<RecoveryChip recovery={recovery} now={now} />}
      />
      <RecoveryFacts recovery={recovery} contact={contact} now={now} />
      <p>
        <a href={applicationPaths.one(recovery.application)}>{t('申請のページを見る', 'See the application')}</a>
      </p>
      <Receipts recovery={recovery} booked={booked} mayPay={mayPay} />
      {recovery.noted_refunds.length > 0 && <Refunds recovery={recovery} mayPay={mayPay} />}
      {over > 0 && (
        <Notice kind="error">
          {t(
            `${yenText(over)}を多く受け取り、まだ還付していません。返す手続きをして、還付を記録してください。`,
            `${yenText(over)} too much came and has not gone back. Please see that it does, and note it.`,
          )}
        </Notice>
      )}
      {mayPay && over > 0 && <RefundForm recovery={recovery} form={forms.refund} />}
      {mayPay && recovery.state === 'open' && <ReceiptForm recovery={recovery} form={forms.receipt} />}
      {mayPay && recovery.state !== 'open' && (
        <details class="more" open={Object.keys(forms.receipt.errors).length > 0}>
          <summary>{t('ほかにも入金があったとき', 'If still more came')}</summary>
          <ReceiptForm recovery={recovery} form={forms.receipt} />
        </details>
      )}
    </>
  )
}
