import type { ColumnType, Generated } from 'kysely'
import type { Origin } from '#platform/auth/actor.ts'
import type { Instant, InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'
import type { Answers } from '#modules/schemes/index.ts'
import type { KeptJudgement } from './judgement.ts'
import type { ApplicationState } from './states.ts'

export interface ApplicationTable {
  municipality: string
  id: string
  scheme: string
  call: string
  /** The versions it began with. */
  form: string
  rules: string
  /** Whose it is: one of the two. */
  organization: string | null
  person: string | null
  applicant_name: string
  /** Folded, to be looked for; kept by the database. */
  applicant_key: Generated<string>
  /** 受付番号, within its scheme and year. */
  number: Generated<number | null>
  /** The fiscal year of its call when it was numbered. */
  number_year: Generated<number | null>
  /** Set by a migration alone: an earlier one bears the same number, from when each call counted anew. */
  number_again: ColumnType<boolean, never, never>
  state: Generated<ApplicationState>
  answers: Json<Answers>
  /** By a section's code the version of the row in which it was last saved. */
  sections: Json<Readonly<Record<string, number>>>
  judgement: ColumnType<KeptJudgement | null, string | null | undefined, string | null>
  /** As the applicant saw it when submitting, where the town knew more than it had told. */
  shown_judgement: ColumnType<KeptJudgement | null, string | null | undefined, string | null>
  /** As the applicant saw it. */
  asked_yen: Generated<number | null>
  sha256: Generated<string | null>
  /** Of the documents handed in. */
  pages: Generated<number | null>
  origin: Origin
  copied_from: string | null
  created_account: string
  created_at: InstantNow
  saved_at: MaybeInstant
  saved_name: Generated<string>
  submitted_at: MaybeInstant
  submitted_account: Generated<string | null>
  withdrawn_at: MaybeInstant
  /** The account of whoever among staff looks after it. */
  officer: Generated<string | null>
  /** Since when it stands where it stands; kept by the database. */
  state_at: InstantNow
  /** When what came on paper arrived, where it was keyed in after the deadline. */
  received_at: MaybeInstant
  /** By which civil day the applicant answers, while a correction is asked for. */
  due_on: Generated<string | null>
  /** As it was submitted, while it is being corrected; kept by the database. */
  submitted_answers: ColumnType<Answers | null, never, never>
  /** Somebody among staff has something to do; kept by the database. */
  waits: ColumnType<boolean, never, never>
  version: Generated<number>
}

interface ApplicationCounterTable {
  municipality: string
  scheme: string
  number_year: number
  last: number
}

export const supports = ['read', 'write'] as const
export type Support = (typeof supports)[number]

export interface ApplicationSupporterTable {
  municipality: string
  id: string
  application: string
  email: string
  /** Kept by the database. */
  email_key: Generated<string>
  may: Support
  secret_hash: string
  invited_account: string
  invited_at: InstantNow
  expires_at: Instant
  account: string | null
  name: Generated<string>
  accepted_at: MaybeInstant
  ended_at: MaybeInstant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    application: ApplicationTable
    application_counter: ApplicationCounterTable
    application_supporter: ApplicationSupporterTable
  }
}
