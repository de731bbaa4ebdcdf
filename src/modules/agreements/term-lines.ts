// The terms as labelled lines: the same on the page and in the PDF.
import { type Phrase, t } from '#platform/i18n/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { dayText } from '#ui/index.ts'
import { feeUnitWords } from './phrases.ts'
import { lasts } from './rules.ts'
import type { Terms } from './terms.ts'

interface TermLine {
  label: string
  text: string
}

const lastDay: Phrase = { ja: '末日', en: 'last day' }
const dayOfMonth = (day: number): string => (day === 31 ? t(lastDay) : t(`${day}日`, `day ${day}`))
const yen = (amount: number): string =>
  t(`${formatYen(amount)}（消費税を含む）`, `${formatYen(amount, 'sign')} (tax included)`)

function paymentText({ closing, pay_months, pay_day, pay_within }: Terms): string {
  if (closing === 'delivery') {
    return t(
      `受け取った日を1日目として${pay_within}日目まで`,
      `By day ${pay_within}, the day of receipt being the first`,
    )
  }
  return pay_months === 1
    ? t(
        `毎月末日締め、翌月${dayOfMonth(pay_day)}払い`,
        `Closed monthly, paid on ${dayOfMonth(pay_day)} of the next month`,
      )
    : t(
        `毎月末日締め、翌々月${dayOfMonth(pay_day)}払い`,
        `Closed monthly, paid on ${dayOfMonth(pay_day)} of the month after next`,
      )
}

function receiptText({ delivered_on, from_on, until_on, closing }: Terms): string {
  if (delivered_on !== null) return dayText(delivered_on)
  return closing === 'month_end'
    ? t('役務は月ごとに受け取り、各月の末日に受け取ったものとする', 'Received monthly, on the last day of each month')
    : t(`${dayText(from_on)}から${dayText(until_on)}まで`, `${dayText(from_on)} to ${dayText(until_on)}`)
}

/** `worker`: the full name once they agreed; `commissioned_on`: once both had. */
export function termLines(terms: Terms, commissioned_on: string | null, worker = terms.worker_name): TermLine[] {
  const { fee_yen, fee_unit } = terms
  const long = fee_yen !== null && lasts(terms, 6)
  const all: (readonly [string, string | null])[] = [
    [t('発注者', 'Client'), `${terms.client_name}　${terms.client_representative}\n${terms.client_address}`],
    [t('受注者', 'Contractor'), worker],
    [
      t('業務を委託した日', 'Commissioned on'),
      commissioned_on === null ? t('双方が同意した日', 'The day on which both have agreed') : dayText(commissioned_on),
    ],
    [t('業務の内容', 'Work'), terms.work],
    [
      t('期間', 'Period'),
      t(
        `${dayText(terms.from_on)}から${dayText(terms.until_on)}まで`,
        `${dayText(terms.from_on)} to ${dayText(terms.until_on)}`,
      ),
    ],
    [t('受け取る日', 'Day of receipt'), receiptText(terms)],
    [t('受け取る場所', 'Place of receipt'), terms.place],
    [
      t('検査', 'Inspection'),
      terms.inspection_days === null
        ? null
        : t(
            `受け取ってから${terms.inspection_days}日以内に終える`,
            `Done within ${terms.inspection_days} days of receipt`,
          ),
    ],
    [
      t('報酬', 'Fee'),
      fee_yen === null || fee_unit === null ? t('なし', 'None') : `${t(feeUnitWords[fee_unit])} ${yen(fee_yen)}`,
    ],
    [t('費用', 'Expenses'), terms.expenses || t('受注者は負担しない', 'None for the contractor')],
    [
      t('支払期日', 'Payment date'),
      fee_yen === null
        ? null
        : t(
            `${paymentText(terms)}（金融機関が休みの日は、その前の営業日）`,
            `${paymentText(terms)}; the bank day before, where banks are closed`,
          ),
    ],
    [t('支払方法', 'How it is paid'), fee_yen === null ? null : terms.payment_method || null],
    [
      t('途中で終えるとき', 'Ending early'),
      long
        ? t(
            '終える日の30日前までに予告し、求められたら理由を示す（フリーランス法16条）',
            'Notice of 30 days, and the reason when asked (article 16)',
          )
        : null,
    ],
    [t('そのほかの取り決め', 'Other terms'), terms.other || null],
  ]
  return all.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]))
}
