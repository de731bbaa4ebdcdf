import type { ColumnType, Generated } from 'kysely'
import type { Instant, Json, MaybeInstant } from '#platform/db/tables.ts'
import type { AnswerChange } from '#modules/schemes/index.ts'

/** What an officer noted of one point; not there: not looked at yet. */
export interface Noted {
  ok: boolean
  note: string
}

interface ScreeningTable {
  municipality: string
  application: string
  /** By the code of the point. */
  points: Json<Readonly<Record<string, Noted>>>
  checked_account: string
  checked_name: string
  checked_at: Instant
  /** When it was found complete. */
  passed_at: MaybeInstant
  version: Generated<number>
}

/** One section of the form and what is asked of it. */
export interface AskedSection {
  code: string
  words: string
}

type CorrectionState = 'asked' | 'answered' | 'withdrawn'

export interface ScreeningCorrectionTable {
  municipality: string
  id: string
  application: string
  words: string
  /** In the order of the form. */
  sections: Json<readonly AskedSection[]>
  due_on: string
  asked_account: string
  asked_name: string
  asked_at: Instant
  reminded_at: MaybeInstant
  state: Generated<CorrectionState>
  ended_at: MaybeInstant
  /** What the applicant changed, in words. */
  changes: ColumnType<readonly AnswerChange[], string | undefined, string>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    screening: ScreeningTable
    screening_correction: ScreeningCorrectionTable
  }
}
