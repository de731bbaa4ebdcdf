import { datePhrase, today, tokyoTime } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'

/** As it is called from its submission on: 2026年度の12番 is 「2026-0012」. */
export const numberText = ({ number }: { number: number | null }, fiscal_year: number): string =>
  number === null ? '' : `${fiscal_year}-${String(number).padStart(4, '0')}`

/** A moment in Tokyo, in both languages. */
export function momentPhrase(at: Date): Phrase {
  const day = datePhrase(today(at))
  return { ja: `${day.ja} ${tokyoTime(at)}`, en: `${day.en}, ${tokyoTime(at)}` }
}
