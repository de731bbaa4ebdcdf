import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { stateWords } from './phrases.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'reviewing.planned': { ja: '審査の取り決めを直した', en: 'Changed how applications are reviewed' },
  'reviewing.reviewer_changed': { ja: '審査員の得意分野を直した', en: 'Changed what a reviewer knows about' },
  'reviewing.assigned': { ja: '審査員を割り当てた', en: 'Assigned reviewers' },
  'reviewing.taken_off': { ja: '審査員を外した', en: 'Took a reviewer off' },
  'reviewing.declared': { ja: '利害関係がないと申告した', en: 'Declared to be free of interest' },
  'reviewing.conflict_declared': { ja: '利害関係があると申告した', en: 'Declared a conflict of interest' },
  'reviewing.kept': { ja: '採点を保存した', en: 'Kept scores' },
  'reviewing.handed_in': { ja: '採点を提出した', en: 'Handed in scores' },
  'reviewing.reopened': { ja: '提出された採点を差し戻した', en: 'Reopened scores that were handed in' },
  'reviewing.second_opened': { ja: '2回目の採点を始めた', en: 'Opened the second round' },
  'reviewing.second_closed': { ja: '2回目の採点を締め切った', en: 'Closed the second round' },
  'reviewing.proposed': { ja: '審査会の案を保存した', en: 'Kept what the panel proposes' },
  'reviewing.reminded': { ja: '審査員に期日を知らせた', en: 'Reminded a reviewer of the due date' },
}

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  review: {
    label: { ja: '審査', en: 'Review' },
    columns: { state: { label: { ja: '状態', en: 'State' }, words: stateWords } },
  },
  reviewer: { label: { ja: '審査員', en: 'Reviewer' } },
  review_panel: { label: { ja: '審査会の案', en: 'Proposal of the panel' } },
}
