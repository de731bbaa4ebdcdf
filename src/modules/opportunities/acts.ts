import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { fieldWords } from './field-words.ts'
import { opportunityPaths } from './paths.ts'
import { closedReasonWords, placeWords, stateWords, unitWords } from './phrases.ts'

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

const columns = {
  ...Object.fromEntries(Object.entries(fieldWords).map(([name, label]) => [name, { label }])),
  state: { label: { ja: '状態', en: 'State' }, words: stateWords },
  place: { label: fieldWords.place, words: placeWords },
  reward_unit: { label: fieldWords.reward_unit, words: unitWords },
  changed: { label: { ja: '変わった項目', en: 'Fields changed' }, words: fieldWords },
  closed_reason: { label: { ja: '終えた理由', en: 'Why it was closed' }, words: closedReasonWords },
  closed_note: { label: { ja: '終えたときのひとこと', en: 'Note with the closing' } },
}

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  opportunity: { label: { ja: '募集', en: 'Challenge' }, href: opportunityPaths.page, columns },
}
