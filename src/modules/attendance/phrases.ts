import type { Phrase } from '#platform/i18n/index.ts'
import type { How, PinReason } from './tables.ts'

export const howWords: Record<How, Phrase> = {
  qr: { ja: '参加票', en: 'Ticket' },
  name: { ja: 'お名前', en: 'Name' },
  'walk-in': { ja: '当日参加', en: 'Walk-in' },
}

export const pinWords: Record<PinReason, Phrase> = {
  host: { ja: '卓の進行役', en: 'Hosts the table' },
  need: { ja: '席の配慮', en: 'Needs this seat' },
}

/** The number that stands on the table. */
export const tableName = (no: number): Phrase => ({ ja: `卓${no}`, en: `Table ${no}` })
export const roundName = (round: number): Phrase => ({ ja: `第${round}回`, en: `Round ${round}` })
