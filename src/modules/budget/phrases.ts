import type { Phrase } from '#platform/i18n/index.ts'

export const sumWords = {
  appropriated: { ja: '予算額', en: 'Budget' },
  committed: { ja: '決定済み', en: 'Committed' },
  paid: { ja: '支払済み', en: 'Paid' },
  left: { ja: '残り', en: 'Left' },
} as const satisfies Record<string, Phrase>

export const yearPhrase = (fiscal_year: number): Phrase => ({ ja: `${fiscal_year}年度`, en: `Fiscal ${fiscal_year}` })
