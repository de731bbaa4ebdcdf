import type { Phrase } from '#platform/i18n/index.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'screening.officer_changed': { ja: '申請の担当を変えた', en: 'Changed who looks after an application' },
  'screening.checked': { ja: '形式審査の結果を書き留めた', en: 'Noted the formal check of an application' },
  'screening.passed': { ja: '形式審査を終えた', en: 'Finished the formal check' },
  'screening.correction_asked': { ja: '補正をお願いした', en: 'Asked for a correction' },
  'screening.correction_extended': { ja: '補正の期限を延ばした', en: 'Gave more time for a correction' },
  'screening.correction_withdrawn': { ja: '補正のお願いを取り下げた', en: 'Took back the request for a correction' },
  'screening.correction_answered': { ja: '補正された申請が出し直された', en: 'A corrected application was handed in' },
  'screening.correction_reminded': { ja: '補正の期限が近いことを知らせた', en: 'Reminded of a correction' },
  'screening.plan_kept': { ja: '形式審査で確かめる点を決めた', en: 'Settled the points of the formal check' },
}
