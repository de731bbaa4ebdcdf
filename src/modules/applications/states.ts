// The states of an application and which may follow which. As data: pages, the database (application_may_move) and later modules read it.
import type { Phrase } from '#platform/i18n/index.ts'

interface State {
  label: Phrase
  chip: 'key' | 'good' | 'wait' | 'plain' | 'bad'
  next: readonly string[]
}

const state = (ja: string, en: string, chip: State['chip'], ...next: string[]): State => ({
  label: { ja, en },
  chip,
  next,
})

export const states = {
  draft: state('下書き', 'Draft', 'wait', 'submitted'),
  submitted: state(
    '受付済み',
    'Received',
    'key',
    'formal',
    'correction',
    'review',
    'awarded',
    'rejected',
    'reserve',
    'withdrawn',
  ),
  formal: state(
    '形式審査中',
    'Formal check',
    'key',
    'correction',
    'review',
    'awarded',
    'rejected',
    'reserve',
    'withdrawn',
  ),
  correction: state('補正のお願い中', 'Correction asked', 'wait', 'formal', 'rejected', 'withdrawn'),
  review: state('審査中', 'In review', 'key', 'correction', 'awarded', 'rejected', 'reserve', 'withdrawn'),
  awarded: state(
    '交付決定',
    'Awarded',
    'good',
    'change',
    'report',
    'inspection',
    'fixed',
    'invoice',
    'paid',
    'closed',
    'withdrawn',
    'cancelled',
  ),
  rejected: state('不交付', 'Not awarded', 'plain'),
  reserve: state('補欠', 'Reserve', 'wait', 'awarded', 'rejected', 'withdrawn'),
  change: state('変更申請中', 'Change asked', 'key', 'awarded', 'withdrawn', 'cancelled'),
  report: state(
    '実績報告',
    'Report',
    'key',
    'awarded',
    'inspection',
    'fixed',
    'invoice',
    'paid',
    'closed',
    'cancelled',
  ),
  inspection: state('検査中', 'Inspection', 'key', 'report', 'fixed', 'closed', 'cancelled'),
  fixed: state('額の確定', 'Amount fixed', 'good', 'invoice', 'paid', 'closed', 'cancelled'),
  invoice: state('請求', 'Invoice', 'key', 'fixed', 'paid', 'closed', 'cancelled'),
  paid: state('支払済み', 'Paid', 'good', 'report', 'closed', 'cancelled', 'recovered'),
  closed: state('完了', 'Closed', 'plain', 'cancelled', 'recovered'),
  withdrawn: state('取下げ', 'Withdrawn', 'plain'),
  cancelled: state('決定取消し', 'Cancelled', 'bad', 'recovered'),
  recovered: state('返還済み', 'Recovered', 'plain', 'paid', 'cancelled'),
} as const satisfies Record<string, State>

export type ApplicationState = keyof typeof states
export const stateCodes = Object.keys(states).filter((code): code is ApplicationState => code in states)

export const canMove = (from: ApplicationState, to: ApplicationState): boolean => {
  const next: readonly string[] = states[from].next
  return next.includes(to)
}
