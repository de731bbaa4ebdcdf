import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { awardPaths } from './paths.ts'
import { decisionWords, stageWords } from './phrases.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'awards.planned': { ja: '決定の取り決めを変えた', en: 'Changed how a scheme is decided' },
  'awards.drafted': { ja: '起案を書き始めた', en: 'Began a proposal' },
  'awards.edited': { ja: '起案を直した', en: 'Changed a proposal' },
  'awards.proposed': { ja: '決裁に回した', en: 'Sent a proposal on' },
  'awards.taken_back': { ja: '起案を決裁から引き取った', en: 'Took a proposal back' },
  'awards.dropped': { ja: '起案を取りやめた', en: 'Dropped a proposal' },
  'awards.returned': { ja: '起案を差し戻した', en: 'Returned a proposal' },
  'awards.approved': { ja: '決裁した', en: 'Approved a proposal' },
  'awards.decided': { ja: '最後の決裁をして決定した', en: 'Gave the last approval' },
  'awards.dossier_kept': { ja: '審査調書を保存した', en: 'Kept the dossier' },
  'awards.renewal_told': { ja: '認定の更新を知らせた', en: 'Told to renew' },
  'awards.change_asked': { ja: '変更申請をした', en: 'Asked for a change' },
  'awards.change_taken_back': { ja: '変更申請を取り下げた', en: 'Took a change request back' },
}

const column = (ja: string, en: string) => ({ label: { ja, en } })

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  decision: {
    label: { ja: '起案', en: 'Proposal' },
    href: awardPaths.one,
    columns: {
      title: column('件名', 'Title'),
      kind: column('種類', 'Kind'),
      words: column('趣旨', 'Purpose'),
      items: column('件数', 'Applications'),
      state: {
        ...column('状態', 'State'),
        words: Object.fromEntries(Object.entries(decisionWords).map(([code, { label }]) => [code, label])),
      },
      application: column('申請', 'Application'),
      outcome: column('結論', 'Outcome'),
      yen: column('金額', 'Amount'),
      conditions: column('条件', 'Conditions'),
      reason: column('理由', 'Reason'),
      return_note: column('差し戻した理由', 'Why it came back'),
      steps: column('決裁者', 'Approvers'),
      step: column('決裁した段', 'Step'),
      stage: { ...column('いつの調書か', 'Which dossier'), words: stageWords },
      sha256: column('SHA-256', 'SHA-256'),
      deputy_reason: column('代決の理由', 'Why a deputy approved'),
    },
  },
}
