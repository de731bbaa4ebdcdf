import type { ColumnType, Generated } from 'kysely'
import type { Instant } from '#platform/db/tables.ts'
import type { BasisCode } from './bases.ts'
import type { EntryKind } from './kinds.ts'

/** Kept by the database. */
type Sum = ColumnType<number, never, never>

interface BudgetBalanceTable {
  municipality: string
  scheme: string
  fiscal_year: number
  number: Sum
  appropriated: Sum
  committed: Sum
  paid: Sum
  past_income: Sum
}

interface BudgetAidTable {
  municipality: string
  application: string
  fiscal_year: number
  scheme: string
  committed: Sum
  paid: Sum
}

interface BudgetEntryTable {
  municipality: string
  id: string
  scheme: string
  fiscal_year: number
  /** Given by the database: 1, 2, 3 … within the scheme and year. */
  number: Sum
  kind: EntryKind
  /** Of an appropriation. */
  basis: Generated<BasisCode | null>
  /** Above zero; only an appropriation may take back. */
  yen: number
  application: string | null
  /** Of a payment: the day of the transfer. Null of what was entered before the ledger knew it. */
  paid_on: Generated<string | null>
  /** Of what came back: the day, and the receipt that says so. Null of what was entered before the ledger knew it. */
  received_on: Generated<string | null>
  receipt: Generated<string | null>
  /** Of 過年度収入: the year that had paid it. */
  of_year: Generated<number | null>
  /** The entry that this one takes back, whole. */
  undoes: Generated<string | null>
  words: string
  document_number: Generated<string>
  account: string
  entered_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    budget_balance: BudgetBalanceTable
    budget_aid: BudgetAidTable
    budget_entry: BudgetEntryTable
  }
}
