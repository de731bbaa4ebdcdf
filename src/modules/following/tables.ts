import type { Generated } from 'kysely'
import type { Origin } from '#platform/auth/actor.ts'
import type { Side } from '#modules/members/index.ts'
import type { InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'

export const feelings = ['well', 'slow', 'stuck'] as const
export type Feeling = (typeof feelings)[number]
export const endings = ['finished', 'interrupted'] as const
export type Ending = (typeof endings)[number]

export interface PulseTable {
  municipality: string
  entry: string
  /** A Monday. */
  week_on: string
  side: Side
  feeling: Feeling
  words: Generated<string>
  account: string
  origin: Origin
  given_at: InstantNow
}

export interface WorkNoteTable {
  municipality: string
  id: string
  entry: string
  side: Side | 'coordinator'
  author: string
  done_on: string
  body: string
  account: string
  created_at: InstantNow
}

export interface FollowUpTable {
  municipality: string
  id: string
  entry: string
  author: string
  said: string
  account: string
  made_at: InstantNow
}

/** One figure that the organization agrees to publish: 返事をした問い合わせ 14件. */
export interface OutcomeFigure {
  label: string
  value: string
}

export interface OutcomeTable {
  municipality: string
  entry: string
  changed: Generated<string>
  figures: Json<OutcomeFigure[]>
  why: Generated<string>
  thanks_to_person: Generated<string>
  thanks_to_organization: Generated<string>
  story: Generated<string>
  approved_by_person: MaybeInstant
  approved_by_organization: MaybeInstant
  published_at: MaybeInstant
  version: Generated<number>
  created_account: string
  created_at: InstantNow
}

export interface EngagementTable {
  municipality: string
  /** The accepted entry. */
  entry: string
  opportunity: string
  organization: string
  person: string
  began_on: string
  ended_on: string | null
  how: Ending | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    engagement: EngagementTable
    pulse: PulseTable
    work_note: WorkNoteTable
    outcome: OutcomeTable
    follow_up: FollowUpTable
  }
}
