import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { paymentPaths } from './paths.ts'
import { batchStates, paymentKinds, paymentStates } from './states.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'payments.plan_changed': { ja: '支払の取り決めを変えた', en: 'Changed how a scheme pays' },
  'payments.source_changed': { ja: '支払元の口座を変えた', en: 'Changed the account that pays' },
  'payments.account_changed': { ja: '振込先の口座を直した', en: 'Changed the account to be paid to' },
  'payments.account_checked': { ja: '振込先の口座を確かめた', en: 'Checked an account' },
  'payments.account_returned': { ja: '振込先の口座を申請者に戻した', en: 'Returned an account to its applicant' },
  'payments.invoiced': { ja: '請求した', en: 'Handed in an invoice' },
  'payments.batch_made': { ja: '振込のまとまりをつくった', en: 'Made a payment batch' },
  'payments.batch_approved': { ja: '振込のまとまりを承認した', en: 'Approved a payment batch' },
  'payments.batch_returned': { ja: '振込のまとまりを差し戻した', en: 'Returned a payment batch' },
  'payments.batch_voided': { ja: '承認ずみの振込のまとまりを取り消した', en: 'Made an approved batch void' },
  'payments.file_taken': { ja: '総合振込のファイルを取り出した', en: 'Took the transfer file' },
  'payments.results_taken': { ja: '振込の結果を反映した', en: 'Took the results of a transfer' },
  'payments.receipt_noted': { ja: '返還金の入金を記録した', en: 'Noted money that came back' },
  'payments.receipt_undone': { ja: '返還金の入金の記録を取り消した', en: 'Took back a note of money that came back' },
  'payments.refund_noted': { ja: '過納の還付を記録した', en: 'Noted that what came too much went back' },
  'payments.refund_undone': { ja: '過納の還付の記録を取り消した', en: 'Took back a note of what went back' },
  'payments.exported': { ja: '支払の一覧を取り出した', en: 'Took the list of payments along' },
  'payments.closed': { ja: '申請の手続きを完了にした', en: 'Closed an application' },
}

const column = (ja: string, en: string) => ({ label: { ja, en } })
const words = <T extends string>(states: Record<T, { label: Phrase }>) =>
  Object.fromEntries(Object.entries<{ label: Phrase }>(states).map(([code, { label }]) => [code, label]))

/** What the audit calls that to which they are done. Accounts are masked before they come here. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  payment_due: {
    label: { ja: '支払', en: 'Payment' },
    columns: {
      state: { ...column('状態', 'State'), words: words(paymentStates) },
      kind: { ...column('種類', 'Kind'), words: paymentKinds },
      account: column('口座', 'Account'),
      plan: column('取り決め', 'Plan'),
      words: column('ことば', 'Words'),
      rows: column('件数', 'Number'),
    },
  },
  payment_batch: {
    label: { ja: '振込のまとまり', en: 'Payment batch' },
    href: paymentPaths.batch,
    columns: {
      state: { ...column('状態', 'State'), words: words(batchStates) },
      pay_on: column('振込日', 'Pay day'),
      count: column('件数', 'Number'),
      total_yen: column('合計', 'Total'),
      paid: column('振込済みの件数', 'Paid'),
      failed: column('振込できなかった件数', 'Failed'),
      words: column('ことば', 'Words'),
      sha256: column('SHA-256', 'SHA-256'),
    },
  },
  recovery: {
    label: { ja: '返還', en: 'Recovery' },
    href: paymentPaths.recovery,
    columns: {
      yen: column('金額', 'Amount'),
      received_on: column('入金日', 'Received on'),
      refund_yen: column('還付した額', 'Paid back'),
      refunded_on: column('還付した日', 'Paid back on'),
      words: column('ことば', 'Words'),
    },
  },
}
