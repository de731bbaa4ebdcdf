import type { Generated } from 'kysely'
import type { Origin } from '#platform/auth/actor.ts'
import type { InstantNow, MaybeInstant } from '#platform/db/tables.ts'

export const states = ['draft', 'review', 'published', 'closed', 'withdrawn'] as const
export type State = (typeof states)[number]

export const places = ['online', 'onsite', 'either'] as const
export type Place = (typeof places)[number]

export const rewardUnits = ['month', 'once', 'hour'] as const
export type RewardUnit = (typeof rewardUnits)[number]

export const closedReasons = ['filled', 'enough', 'expired', 'changed', 'stopped'] as const
export type ClosedReason = (typeof closedReasons)[number]

export interface OpportunityTable {
  municipality: string
  id: string
  kind: string
  organization: string
  title: string
  current_state: string
  goal: string
  work: string
  way: string
  decider: string
  /** What experience is looked for, in the organization's own words. */
  experience: string
  hours_per_week: number | null
  /** For a kind that happens once: hours in all. */
  hours_total: number | null
  months: number | null
  starts_on: string | null
  place: Place | null
  area: string
  days: string[]
  reward_yen: number | null
  reward_unit: RewardUnit | null
  travel_paid: boolean
  sdgs: number[]
  measures: string[]
  entry_from_on: string | null
  entry_until_on: string | null
  seats: number
  state: State
  /** The account of the coordinator who looks after it. */
  coordinator: string | null
  origin: Origin
  created_by: string | null
  created_account: string
  created_at: InstantNow
  submitted_at: MaybeInstant
  published_at: MaybeInstant
  /** The last change after publication, and of which fields. */
  changed_at: MaybeInstant
  changed: Generated<string[]>
  closed_at: MaybeInstant
  closed_reason: ClosedReason | null
  closed_note: Generated<string>
  version: Generated<number>
}

interface OpportunitySkillTable {
  municipality: string
  opportunity: string
  /** A code of the members' list of skills. */
  skill: string
  must: boolean
  level: number
}

export interface ReviewCommentTable {
  municipality: string
  id: string
  opportunity: string
  author: string
  author_name: string
  field: string | null
  body: string
  created_at: InstantNow
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    opportunity: OpportunityTable
    opportunity_skill: OpportunitySkillTable
    review_comment: ReviewCommentTable
  }
}
