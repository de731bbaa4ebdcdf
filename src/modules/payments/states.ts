// The states of payments, batches and recoveries, in words.
import type { Phrase } from '#platform/i18n/index.ts'

interface State {
  label: Phrase
  chip: 'key' | 'good' | 'wait' | 'plain' | 'bad'
}
const state = (ja: string, en: string, chip: State['chip']): State => ({ label: { ja, en }, chip })

export const paymentStates = {
  asked: state('請求待ち', 'Waits for the invoice', 'wait'),
  due: state('支払待ち', 'Due', 'key'),
  batched: state('振込手続き中', 'In a batch', 'key'),
  paid: state('支払済み', 'Paid', 'good'),
  failed: state('振込できず', 'Failed', 'bad'),
  dropped: state('取りやめ', 'Dropped', 'plain'),
} as const satisfies Record<string, State>
export type PaymentState = keyof typeof paymentStates
export const paymentStateCodes = Object.keys(paymentStates).filter(
  (code): code is PaymentState => code in paymentStates,
)

export const paymentKinds = {
  advance: { ja: '概算払・前金払', en: 'Advance' },
  instalment: { ja: '分割払', en: 'Instalment' },
  final: { ja: '精算払', en: 'Final payment' },
} as const satisfies Record<string, Phrase>
export type PaymentKind = keyof typeof paymentKinds

export const batchStates = {
  made: state('1人目の承認待ち', 'Waits for the first approval', 'wait'),
  first: state('2人目の承認待ち', 'Waits for the second approval', 'wait'),
  approved: state('銀行の結果待ち', 'Waits for the bank', 'key'),
  done: state('結果を反映済み', 'Done', 'good'),
  returned: state('差戻し', 'Returned', 'plain'),
  void: state('取消し（銀行に出していない）', 'Void: it never reached the bank', 'plain'),
} as const satisfies Record<string, State>
export type BatchState = keyof typeof batchStates

export const recoveryStates = {
  open: state('返還待ち', 'Open', 'wait'),
  recovered: state('返還済み', 'Came back', 'good'),
  dropped: state('返還は不要', 'No longer asked', 'plain'),
} as const satisfies Record<string, State>
export type RecoveryState = keyof typeof recoveryStates
export const recoveryStateCodes = Object.keys(recoveryStates).filter(
  (code): code is RecoveryState => code in recoveryStates,
)
export const overdue: State = state('期限を過ぎています', 'Overdue', 'bad')

/** 過納 that has not gone back. */
export const tooMuch: State = state('過納があります', 'Too much came', 'bad')

export const recoveryCauses = {
  settlement: { ja: '精算返納（確定額を超えた分）', en: 'Above the final amount' },
  cancellation: { ja: '決定の取消し', en: 'Cancellation' },
  decision: { ja: '返還の決定', en: 'Decision' },
  tax: { ja: '消費税等仕入控除税額の返還', en: 'Consumption tax' },
} as const satisfies Record<string, Phrase>
export type RecoveryCause = keyof typeof recoveryCauses

/** What comes back by rule and by nobody's fault bears no surcharge. */
export const isFault = (cause: RecoveryCause): boolean => cause === 'cancellation' || cause === 'decision'
