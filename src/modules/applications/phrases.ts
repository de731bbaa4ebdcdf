import { datePhrase, today, tokyoTime } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'

interface Numbered {
  number: number | null
  number_year: number | null
}

/** As it is called from its submission on: 2026年度の12番 is 「2026-0012」. Empty of a draft. */
export const numberText = ({ number, number_year }: Numbered): string =>
  number === null ? '' : `${number_year}-${String(number).padStart(4, '0')}`

/** A moment in Tokyo, in both languages. */
export function momentPhrase(at: Date): Phrase {
  const day = datePhrase(today(at))
  return { ja: `${day.ja} ${tokyoTime(at)}`, en: `${day.en}, ${tokyoTime(at)}` }
}
