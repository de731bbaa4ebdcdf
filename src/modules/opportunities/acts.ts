import type { Phrase } from '#platform/i18n/index.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'opportunities.drafted': { ja: '募集の下書きを書いた', en: 'Drafted a challenge' },
  'opportunities.edited': { ja: '募集を直した', en: 'Changed a challenge' },
  'opportunities.submitted': { ja: '募集を確認に出した', en: 'Handed in a challenge' },
  'opportunities.commented': { ja: '募集にコメントした', en: 'Commented on a challenge' },
  'opportunities.returned': { ja: '募集を返した', en: 'Returned a challenge' },
  'opportunities.published': { ja: '募集を公開した', en: 'Published a challenge' },
  'opportunities.closed': { ja: '募集を終えた', en: 'Closed a challenge' },
  'opportunities.withdrawn': { ja: '募集を取り下げた', en: 'Withdrew a challenge' },
}
