import type { ColumnType, Generated } from 'kysely'
import type { InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'
import type { BatchState, PaymentKind, PaymentState, RecoveryCause, RecoveryState } from './states.ts'
import type { PaidPart } from './rules/interest.ts'

/** As a transfer file names an account. */
export interface BankAccount {
  bank: string
  branch: string
  kind: string
  number: string
  holder: string
}

/** As the invoice said it when it was sent. */
export interface Invoiced {
  name: string
  /** Of the scheme. */
  title: string
  account: BankAccount | null
  /** Of the firm, a line each; of what was sent before this was kept there is none. */
  address?: string[]
}

interface PaymentSourceTable extends Omit<BankAccount, 'holder'> {
  municipality: string
  /** 委託者コード, ten digits, and the name as banks write it. */
  client_code: string
  client_name: string
  version: Generated<number>
}

interface PaymentAccountTable extends BankAccount {
  municipality: string
  application: string
  changed_at: InstantNow
  /** Null until somebody among staff has looked at it. */
  checked_account: string | null
  /** Why it came back to the applicant; empty: it did not, or it was entered anew. */
  returned_words: Generated<string>
  version: Generated<number>
}

export interface PaymentDueTable {
  municipality: string
  id: string
  application: string
  scheme: string
  /** Of the budget that pays. */
  fiscal_year: number
  applicant_name: string
  /** As it is searched. */
  applicant_key: ColumnType<string, never, never>
  kind: PaymentKind
  yen: number
  due_on: string
  state: PaymentState
  state_at: InstantNow
  /** Since when it could first be paid; kept by the database, null while an invoice is waited for. */
  payable_at: ColumnType<Date | null, never, never>
  invoiced_on: Generated<string | null>
  invoiced: ColumnType<Invoiced | null, string | undefined, string>
  paid_on: Generated<string | null>
  created_at: InstantNow
}

export interface PaymentBatchTable {
  municipality: string
  id: string
  number: number
  pay_on: string
  state: Generated<BatchState>
  count: number
  total_yen: number
  made_account: string
  made_name: string
  made_at: InstantNow
  first_account: Generated<string | null>
  first_name: Generated<string>
  first_at: MaybeInstant
  second_account: Generated<string | null>
  second_name: Generated<string>
  second_at: MaybeInstant
  returned_name: Generated<string>
  returned_words: Generated<string>
  content: Generated<Uint8Array | null>
  sha256: Generated<string | null>
}

interface PaymentTransferTable extends BankAccount {
  municipality: string
  batch: string
  payment: string
  /** 1, 2, 3 … within the batch: by it the bank's answer finds it. */
  position: number
  yen: number
  result: Generated<'paid' | 'failed' | null>
  /** Code of result-codes.ts; '' where it was paid. */
  reason: Generated<string>
  result_on: Generated<string | null>
  /** Kept by the database: the payment stands in no other batch. */
  open: Generated<boolean>
}

export interface RecoveryTable {
  municipality: string
  id: string
  application: string
  scheme: string
  fiscal_year: number
  applicant_name: string
  cause: RecoveryCause
  yen: number
  reason: string
  ordered_on: string
  due_on: string
  parts: Json<PaidPart[]>
  /** 返還の方法; empty: the usual one. */
  repay_words: Generated<string>
  /** Of it asked back no more. */
  waived_yen: Generated<number>
  /** Hundredths of a per cent a year. */
  surcharge_rate: number
  late_rate: number
  /** dropped: asked back no more. */
  state: Generated<RecoveryState>
}

interface RecoveryReceiptTable {
  municipality: string
  id: string
  recovery: string
  yen: number
  received_on: ColumnType<string, string, never>
  noted_name: string
  noted_at: InstantNow
}

interface RecoveryReversalTable {
  municipality: string
  receipt: string
  recovery: string
  /** Why. */
  words: string
  noted_name: string
  noted_at: InstantNow
}

interface RecoveryRefundTable {
  municipality: string
  id: string
  recovery: string
  refund_yen: number
  /** Surcharge and late interest when it was noted. */
  interest_yen: number
  refunded_on: ColumnType<string, string, never>
  noted_name: string
  noted_at: InstantNow
  /** 還付の取消し: why, by whom and when; null: it stands. */
  undone_words: Generated<string | null>
  undone_name: Generated<string | null>
  undone_at: MaybeInstant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    payment_source: PaymentSourceTable
    payment_account: PaymentAccountTable
    payment_due: PaymentDueTable
    payment_batch: PaymentBatchTable
    payment_transfer: PaymentTransferTable
    recovery: RecoveryTable
    recovery_receipt: RecoveryReceiptTable
    recovery_refund: RecoveryRefundTable
    recovery_reversal: RecoveryReversalTable
  }
}
