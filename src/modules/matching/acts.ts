import type { Phrase } from '#platform/i18n/index.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'matching.shortlisted': { ja: '候補リストに入れた', en: 'Put on the shortlist' },
  'matching.shortlist_removed': { ja: '候補リストから外した', en: 'Took off the shortlist' },
  'matching.introduced': { ja: '紹介した', en: 'Introduced' },
  'matching.answered': { ja: '紹介に答えた', en: 'Answered an introduction' },
  'matching.ended': { ja: '紹介の期限が過ぎた', en: 'An introduction ended' },
}
