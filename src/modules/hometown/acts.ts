import type { Phrase } from '#platform/i18n/index.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'hometown.chosen': { ja: 'ふるさとの設定を変えた', en: 'Changed the home town' },
  'hometown.experience_added': { ja: 'ほかのまちの実績を応募に添えた', en: 'Added work elsewhere to an entry' },
  'hometown.experience_removed': { ja: '添えた実績を外した', en: 'Took work elsewhere off an entry' },
}
