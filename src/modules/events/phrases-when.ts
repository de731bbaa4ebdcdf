// When an event is and what it costs, in the reader's language. Times are those of Japan.
import { today, tokyoTime } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText as said } from '#platform/text/index.ts'
import { clockText, dayText } from '#ui/index.ts'

export interface Span {
  starts_at: Date
  ends_at: Date
}

/** From midnight to midnight: only the days are known. */
export const isWholeDays = ({ starts_at, ends_at }: Span): boolean =>
  tokyoTime(starts_at) === '00:00' && tokyoTime(ends_at) === '00:00'

const to = (from: string, until: string) => t(`${from}〜${until}`, `${from} – ${until}`)

/** 2026年12月5日（土） 14:00〜16:00; the days alone where the times are not known. */
export function whenText(span: Span): string {
  const { starts_at, ends_at } = span
  const wholeDays = isWholeDays(span)
  const from = dayText(starts_at)
  const until = dayText(wholeDays ? new Date(ends_at.getTime() - 1) : ends_at)
  if (wholeDays) return from === until ? from : to(from, until)
  const first = `${from} ${clockText(starts_at)}`
  return to(first, today(starts_at) === today(ends_at) ? clockText(ends_at) : `${until} ${clockText(ends_at)}`)
}

export const yenText = (yen: number): string => (yen === 0 ? t('無料', 'Free') : said(yen))

interface Priced {
  price_yen: number
  /** Of its tickets, where it has any. */
  least_yen: number | null
  most_yen: number | null
}

/** 無料; 1,000円; 無料〜1,000円. */
export function priceText({ price_yen, least_yen, most_yen }: Priced): string {
  const least = least_yen ?? price_yen
  const most = most_yen ?? price_yen
  return least === most ? yenText(least) : to(yenText(least), yenText(most))
}
