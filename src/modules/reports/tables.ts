import type { ColumnType, Generated } from 'kysely'
import type { InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'
import type { Answers } from '#modules/schemes/index.ts'

const reportStates = ['draft', 'submitted', 'inspected', 'fixed'] as const
export type ReportState = (typeof reportStates)[number]

/** Facts of the application as the inspection found them, by their code. */
export type Found = Readonly<Record<string, number | boolean>>

type Text = Generated<string>
type MaybeYen = Generated<number | null>
type MaybeDay = Generated<string | null>

/** 実績報告. */
export interface CostReportTable {
  municipality: string
  application: string
  state: Generated<ReportState>
  /** The day on which the project ended. */
  ended_on: MaybeDay
  done_words: Text
  changes_words: Text
  /** Answers to what the scheme asks besides. */
  extra_words: Text
  income_yen: MaybeYen
  other_aid_yen: MaybeYen
  other_aid_words: Text
  created_at: InstantNow
  saved_at: MaybeInstant
  saved_name: Text
  submitted_at: MaybeInstant
  submitted_account: Generated<string | null>
  /** Why it went back, the last time. */
  returned_words: Text
  returned_at: MaybeInstant
  /** On-site inspection. */
  site_on: MaybeDay
  site_words: Text
  found: ColumnType<Found, string | undefined, string>
  inspected_at: MaybeInstant
  inspected_account: Generated<string | null>
  fixed_yen: MaybeYen
  fixed_on: MaybeDay
  version: Generated<number>
}

/** One line of what was spent; its receipts are files of it. */
export interface CostLineTable {
  municipality: string
  id: string
  application: string
  position: number
  /** One of the lines of the form's budget table. */
  line: string
  what: Text
  planned_yen: Generated<number>
  /** Without tax, as in the form. */
  yen: MaybeYen
  paid_on: MaybeDay
  payee: Text
  /** 処分制限期間 of property bought by it. */
  kept_years: Generated<number | null>
  /** What of it is aided; null: nobody has looked yet. */
  eligible_yen: MaybeYen
  /** A code of disallowed.ts, or empty. */
  disallowed_reason: Text
  disallowed_words: Text
  version: Generated<number>
}

/** 成果報告: so many years after. */
export interface OutcomeReportTable {
  municipality: string
  application: string
  scheme: string
  years: number
  due_on: string
  answers: Json<Answers>
  /** As it was handed in before, the earliest first; kept by the database. */
  earlier: ColumnType<{ answers: Answers; saved_at: string }[], never, never>
  saved_at: MaybeInstant
  submitted_at: MaybeInstant
  submitted_account: Generated<string | null>
  reminded_at: MaybeInstant
  created_at: InstantNow
  version: Generated<number>
}

/** 消費税等仕入控除税額報告. */
export interface TaxReportTable {
  municipality: string
  application: string
  scheme: string
  due_on: string
  answers: Json<Answers>
  submitted_at: MaybeInstant
  submitted_account: Generated<string | null>
  returned_words: Text
  accepted_at: MaybeInstant
  accepted_account: Generated<string | null>
  created_at: InstantNow
}

export type ReminderKind = 'asked' | 'soon' | 'late' | 'tax_1' | 'tax_2' | 'tax_3'

interface ReportReminderTable {
  municipality: string
  application: string
  kind: ReminderKind
  sent_at: InstantNow
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    cost_report: CostReportTable
    cost_line: CostLineTable
    outcome_report: OutcomeReportTable
    report_reminder: ReportReminderTable
    tax_report: TaxReportTable
  }
}
