import type { Generated } from 'kysely'
import type { Origin } from '#platform/auth/actor.ts'
import type { InstantNow, MaybeInstant } from '#platform/db/tables.ts'

export const states = ['sent', 'interview', 'reserved', 'accepted', 'declined', 'withdrawn'] as const
export type State = (typeof states)[number]

/** Whose turn it is. */
export type Turn = 'organization' | 'person'

export const interviewStates = ['proposed', 'fixed', 'none_fit', 'cancelled'] as const
export type InterviewState = (typeof interviewStates)[number]

export interface EntryTable {
  municipality: string
  id: string
  opportunity: string
  /** Who leads it. */
  person: string
  motive: string
  questions: string
  start_on: string | null
  group_name: string
  /** The secret in the link by which others join. */
  invitation: string | null
  state: State
  answer_words: Generated<string>
  /** Null before there is an answer. */
  answer_origin: Origin | null
  introduced: Generated<boolean>
  origin: Origin
  created_account: string
  created_at: InstantNow
  answered_at: MaybeInstant
  waits_for: Turn | null
  /** From when on somebody waits; in the future until a fixed interview is over. */
  waits_since: MaybeInstant
  reminded_at: MaybeInstant
  version: Generated<number>
}

interface EntryPersonTable {
  municipality: string
  opportunity: string
  person: string
  entry: string
  lead: boolean
  joined_at: InstantNow
}

interface EntryInvitationTable {
  municipality: string
  opportunity: string
  person: string
  words: string
  created_at: InstantNow
}

export interface InterviewTable {
  municipality: string
  id: string
  entry: string
  proposals: Date[]
  minutes: number
  url: string | null
  note: string
  chosen: MaybeInstant
  state: Generated<InterviewState>
  created_account: string
  created_at: InstantNow
  answered_at: MaybeInstant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    entry: EntryTable
    entry_person: EntryPersonTable
    entry_invitation: EntryInvitationTable
    interview: InterviewTable
  }
}
