import type { Generated } from 'kysely'
import type { Origin } from '#platform/auth/actor.ts'
import type { Instant, InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'
import type { FormDefinition } from './form/definition.ts'
import type { RuleSet } from './rules/rule-set.ts'
import type { StageCode } from './stages.ts'

export const states = ['draft', 'review', 'published', 'ended'] as const
export type State = (typeof states)[number]

export interface SchemeTable {
  municipality: string
  id: string
  kind: string
  title: string
  subtitle: string
  summary: string
  content: string
  for_whom: string
  costs_words: string
  amount_words: string
  rate_words: string
  how_to_apply: string
  law: string
  department: string
  contact: string
  keywords: string[]
  /** Codes of topics.ts. */
  topics: string[]
  /** Codes of audiences.ts; none: everybody. */
  audiences: Generated<string[]>
  /** Only for firms where at most so many people work. */
  employees_max: Generated<number | null>
  sdgs: number[]
  measures: string[]
  budget_line: string
  /** Codes of stages.ts, in order. */
  stages: StageCode[]
  open_data_from_yen: number | null
  state: State
  review_note: Generated<string>
  information_only: boolean
  source: string | null
  source_key: string | null
  source_url: string | null
  source_on: string | null
  opens_on: string | null
  closes_on: string | null
  /** The account of whoever looks after it among staff. */
  coordinator: string | null
  origin: Origin
  created_account: string
  created_at: InstantNow
  submitted_at: MaybeInstant
  /** Four eyes: whoever handed it in … */
  submitted_account: Generated<string | null>
  published_at: MaybeInstant
  /** … is not who published it; null where it was taken over. */
  published_account: Generated<string | null>
  changed_at: MaybeInstant
  ended_at: MaybeInstant
  version: Generated<number>
}

interface Versioned<Definition> {
  municipality: string
  id: string
  scheme: string
  /** 1, 2, 3 … within the scheme; at most one of them is a draft. */
  number: number
  definition: Json<Definition>
  published_at: MaybeInstant
  created_account: string
  created_at: InstantNow
  /** Who changed it last; null: nobody since it was begun. */
  changed_account: Generated<string | null>
  settled_account: Generated<string | null>
  version: Generated<number>
}

export interface SchemeCallTable {
  municipality: string
  id: string
  scheme: string
  title: string
  fiscal_year: number
  opens_at: Instant
  /** The first moment that is too late. */
  closes_at: Instant
  grace_minutes: number
  budget_yen: number | null
  form: string
  rules: string
  /** What was announced before the dates were changed. */
  opened_before: MaybeInstant
  closed_before: MaybeInstant
  changed_at: MaybeInstant
  created_account: string
  created_at: InstantNow
  version: Generated<number>
}

interface SchemePlanTable {
  municipality: string
  scheme: string
  /** The code of a PlanPart. */
  part: string
  definition: Json<unknown>
  version: Generated<number>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    scheme: SchemeTable
    scheme_form: Versioned<FormDefinition>
    scheme_rules: Versioned<RuleSet>
    scheme_call: SchemeCallTable
    scheme_plan: SchemePlanTable
  }
}
