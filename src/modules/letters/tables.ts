import type { Generated } from 'kysely'
import type { Instant, Json, MaybeInstant } from '#platform/db/tables.ts'
import type { LetterContent } from './content.ts'
import type { LetterKindCode } from './kinds/index.ts'

export interface LetterTable {
  municipality: string
  id: string
  application: string
  scheme: string
  /** Whose it is: one of the two. */
  organization: string | null
  person: string | null
  applicant_name: string
  /** Name and number as they are searched. */
  search_key: Generated<string>
  kind: LetterKindCode
  fiscal_year: number
  /** 文書記号 without the year. */
  mark: string
  number: number
  decided_on: string
  content: Json<LetterContent>
  appeal_months: number | null
  issued_account: string
  issued_at: Instant
  /** The file, once a job has made it. */
  pdf: Generated<string | null>
  opened_at: MaybeInstant
  opened_account: Generated<string | null>
  opened_name: Generated<string>
  posted_on: Generated<string | null>
  posted_account: Generated<string | null>
}

interface LetterCounterTable {
  municipality: string
  fiscal_year: number
  mark: string
  last: number
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    letter: LetterTable
    letter_counter: LetterCounterTable
  }
}
