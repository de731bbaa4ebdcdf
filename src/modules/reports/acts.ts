import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { stateLabels } from './phrases.ts'
import { reportPaths } from './paths.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'reports.begun': { ja: '実績報告を書き始めた', en: 'Began a cost report' },
  'reports.saved': { ja: '実績報告の内容を保存した', en: 'Saved the words of a cost report' },
  'reports.line_added': { ja: '実績報告に経費の行を加えた', en: 'Added a line to a cost report' },
  'reports.line_saved': { ja: '実績報告の経費を保存した', en: 'Saved a line of a cost report' },
  'reports.line_removed': { ja: '実績報告の経費の行を消した', en: 'Removed a line of a cost report' },
  'reports.submitted': { ja: '実績報告を提出した', en: 'Handed in a cost report' },
  'reports.returned': { ja: '実績報告を申請者に戻した', en: 'Sent a cost report back' },
  'reports.inspected': { ja: '実績報告を検査した', en: 'Inspected a cost report' },
  'reports.fixed': { ja: '補助金の額を確定した', en: 'Fixed the final amount' },
  'reports.closed': { ja: '実績報告を受けて完了とした', en: 'Closed an application after its report' },
  'reports.reminded': { ja: '実績報告の期限を知らせた', en: 'Reminded of a cost report' },
  'reports.plan_kept': { ja: '報告の取り決めを保存した', en: 'Saved what a scheme asks after an award' },
  'reports.outcome_asked': { ja: '成果報告をお願いした', en: 'Asked for a follow-up report' },
  'reports.outcome_submitted': { ja: '成果報告を提出した', en: 'Handed in a follow-up report' },
  'reports.tax_asked': { ja: '消費税の報告をお願いした', en: 'Asked for a report on consumption tax' },
  'reports.tax_reminded': { ja: '消費税の報告の期限を知らせた', en: 'Reminded of a report on consumption tax' },
  'reports.tax_submitted': { ja: '消費税の報告を提出した', en: 'Handed in a report on consumption tax' },
  'reports.tax_accepted': { ja: '消費税の報告を受け取った', en: 'Accepted a report on consumption tax' },
  'reports.tax_returned': { ja: '消費税の報告を申請者に戻した', en: 'Sent a report on consumption tax back' },
  'reports.property_exported': { ja: '取得財産の台帳を取り出した', en: 'Took the register of property along' },
}

const states = Object.fromEntries(Object.entries(stateLabels).map(([code, { label }]) => [code, label]))

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  cost_report: {
    label: { ja: '実績報告', en: 'Cost report' },
    href: reportPaths.inspection,
    columns: {
      state: { label: { ja: '状態', en: 'State' }, words: states },
      yen: { label: { ja: '額', en: 'Amount' } },
      eligible_yen: { label: { ja: '補助の対象とした額', en: 'Eligible' } },
      reason: { label: { ja: '理由', en: 'Reason' } },
      count: { label: { ja: '件数', en: 'How many' } },
    },
  },
}
