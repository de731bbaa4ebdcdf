import type { Phrase } from '#platform/i18n/index.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'privacy.exported': { ja: '個人の情報を渡した', en: 'Handed out personal data' },
  'privacy.erased': { ja: '個人の情報を消去した', en: 'Erased a person' },
  'privacy.leaving': { ja: '退会を申し出た', en: 'Asked to leave' },
  'privacy.stayed': { ja: '退会を取りやめた', en: 'Took leaving back' },
  'privacy.retained': { ja: '保存期間の過ぎた情報を消去した', en: 'Applied retention' },
  'privacy.requested': { ja: '開示請求を受け付けた', en: 'Took a request for disclosure' },
  'privacy.made': { ja: '開示する情報を作った', en: 'Made what is disclosed' },
  'privacy.handed': { ja: '開示する情報を渡した', en: 'Handed over what is disclosed' },
}
