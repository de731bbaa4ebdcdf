// What came back, into which books; and what was noted by mistake and taken back.
import { type FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Button,
  DataTable,
  DateText,
  dayText,
  Empty,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  type Html,
  PageHead,
  TextArea,
} from '#ui/index.ts'
import type { Booked } from '#modules/budget/index.ts'
import { paymentPaths } from '../paths.ts'
import type { Receipt, Refund, Reversal, WholeRecovery } from '../queries/recoveries.ts'

function bookedText({ kind, fiscal_year, yen }: Booked): string {
  if (yen < 0)
    return kind === 'past_income'
      ? t(
          `${fiscal_year}年度の過年度収入 ${yenText(-yen)}を取消し`,
          `${yenText(-yen)} taken out of the income of ${fiscal_year}`,
        )
      : t(`${fiscal_year}年度の戻入 ${yenText(-yen)}を取消し`, `${yenText(-yen)} taken out of ${fiscal_year} again`)
  return kind === 'past_income'
    ? t(
        `過年度収入として${fiscal_year}年度に ${yenText(yen)}`,
        `${yenText(yen)} as income of ${fiscal_year}: the books of the year that paid it are closed`,
      )
    : t(`${fiscal_year}年度に戻入 ${yenText(yen)}`, `${yenText(yen)} back into ${fiscal_year}`)
}

export const Undone = ({
  reversal: { words, noted_name, noted_at },
}: {
  reversal: Pick<Reversal, 'words' | 'noted_name' | 'noted_at'>
}): Html => (
  <>
    <strong>{t('取消し', 'Taken back')}</strong> <DateText at={noted_at} /> {noted_name}
    <p>{words}</p>
  </>
)

interface ReceiptsProps {
  recovery: WholeRecovery
  booked: readonly Booked[]
  mayPay: boolean
}

type Row = Receipt & { reversal?: Reversal }

export const Receipts = ({ recovery, booked, mayPay }: ReceiptsProps): Html => {
  const rows: Row[] = [...recovery.receipts, ...recovery.undone]
  return (
    <DataTable
      caption={t('入金', 'Received')}
      columns={[
        { label: t('入金日', 'Received on'), head: true, cell: ({ received_on }) => dayText(received_on) },
        {
          label: t('金額', 'Amount'),
          align: 'end',
          cell: ({ yen, reversal }) => (reversal === undefined ? yenText(yen) : <s>{yenText(yen)}</s>),
        },
        {
          label: t('予算の台帳', 'Ledger'),
          cell: ({ id }) => booked.filter(({ receipt }) => receipt === id).map((one) => <div>{bookedText(one)}</div>),
        },
        { label: t('記録した人', 'Noted by'), cell: ({ noted_name }) => noted_name },
        {
          label: t('取消し', 'Taken back'),
          cell: ({ id, reversal }) => {
            if (reversal !== undefined) return <Undone reversal={reversal} />
            return mayPay && <a href={paymentPaths.reversal(recovery.id, id)}>{t('取り消す', 'Take it back')}</a>
          },
        },
      ]}
      rows={rows.toSorted((a, b) => a.received_on.localeCompare(b.received_on))}
      empty={
        recovery.state === 'dropped' ? (
          <Empty title={t('入金はありません', 'Nothing came')}>
            {t('変更の決定で、返さなくてよくなりました。', 'By a later decision it is no longer asked.')}
          </Empty>
        ) : (
          <Empty title={t('入金は、まだありません', 'Nothing came yet')}>
            {t('入金があったら、日付と金額を記録します。', 'Note what comes, with its day.')}
          </Empty>
        )
      }
    />
  )
}

interface ReversalProps {
  recovery: WholeRecovery
  receipt: Receipt
  form: FormState
}

export const ReversalPage = ({ recovery, receipt, form }: ReversalProps): Html => (
  <>
    <PageHead
      title={t('入金の記録を取り消す', 'Take back a note of money')}
      lead={t(
        '金額や日付を間違えて記録した入金を取り消します。予算の台帳では、入れた年度から同じ額を取り消します。記録は理由とともに残ります。正しい入金は、取り消したあとで記録してください。',
        'For money that was noted by mistake. The ledger takes the same amount out of the year that had it. It stays on record with the reason. Please note the right one afterwards.',
      )}
    />
    <Facts
      items={[
        [t('返還する方', 'From'), recovery.applicant_name],
        [t('入金日', 'Received on'), dayText(receipt.received_on)],
        [t('金額', 'Amount'), yenText(receipt.yen)],
        [t('記録した人', 'Noted by'), receipt.noted_name],
      ]}
    />
    <ReversalForm
      action={paymentPaths.reversal(recovery.id, receipt.id)}
      form={form}
      label={t('この入金の記録を取り消す', 'Take this note back')}
    />
  </>
)

interface RefundReversalProps {
  recovery: WholeRecovery
  refund: Refund
  form: FormState
}

export const RefundReversalPage = ({ recovery, refund, form }: RefundReversalProps): Html => (
  <>
    <PageHead
      title={t('還付の記録を取り消す', 'Take back a note of what went back')}
      lead={t(
        '間違えて記録した還付を取り消します。記録は理由とともに残ります。正しい還付は、取り消したあとで記録してください。',
        'For a refund that was noted by mistake. It stays on record with the reason. Please note the right one afterwards.',
      )}
    />
    <Facts
      items={[
        [t('還付した方', 'To'), recovery.applicant_name],
        [t('還付した日', 'Paid back on'), dayText(refund.refunded_on)],
        [t('金額', 'Amount'), yenText(refund.refund_yen)],
        [t('記録した人', 'Noted by'), refund.noted_name],
      ]}
    />
    <ReversalForm
      action={paymentPaths.refundReversal(recovery.id, refund.id)}
      form={form}
      label={t('この還付の記録を取り消す', 'Take this note back')}
    />
  </>
)

const ReversalForm = ({ action, form, label }: { action: string; form: FormState; label: string }): Html => (
  <Form action={action}>
    <ErrorSummary form={form} labels={{ words: t('取り消す理由', 'Why') }} />
    <TextArea
      form={form}
      name="words"
      label={t('取り消す理由', 'Why')}
      help={t('例：60,000円を600,000円と入力したため', 'For example: 600,000 was typed for 60,000')}
      required
      rows={2}
      max={400}
    />
    <FormActions>
      <Button>{label}</Button>
    </FormActions>
  </Form>
)
