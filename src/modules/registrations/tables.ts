import type { Generated } from 'kysely'
import type { Origin } from '#platform/auth/actor.ts'
import type { InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'

export const states = [
  'unconfirmed',
  'applied',
  'admitted',
  'waiting',
  'offered',
  'declined',
  'cancelled',
  'lapsed',
] as const
export type State = (typeof states)[number]

/** To the event's questions, by the question's id. */
export type Answers = Readonly<Record<string, string | string[]>>

export interface RegistrationTable {
  municipality: string
  id: string
  event: string
  /** Random; stands for the group in a draw. */
  receipt: string
  /** Null for somebody without an account. */
  person: string | null
  email: string | null
  /** Kept by the database. */
  email_key: Generated<string | null>
  phone: string
  locale: string
  ticket: string | null
  size: number
  answers: Json<Answers>
  state: State
  /** The place in the waiting list: the smallest is next. */
  queue: number | null
  offered_until: Date | null
  walk_in: Generated<boolean>
  override: 'always' | 'never' | null
  override_reason: Generated<string>
  origin: Origin
  created_account: string | null
  created_at: InstantNow
  confirmed_at: MaybeInstant
  decided_at: MaybeInstant
  cancelled_at: MaybeInstant
  /** Which reminders went out: `week`, `day`. */
  reminded: Generated<string[]>
  version: Generated<number>
}

export interface ParticipantTable {
  municipality: string
  id: string
  event: string
  registration: string
  /** 1: who applied. */
  position: number
  name: string
  name_kana: string
  /** The key to the ticket page, and what its QR code says. */
  code: string
  /** The key to what is theirs alone, after the event: goes by mail, stands on no page of the organizer. Made by the database. */
  own_key: Generated<string>
  organization_name: string
  industry: string | null
  kind: string | null
  resident: boolean
  needs: string[]
  needs_words: string
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    registration: RegistrationTable
    participant: ParticipantTable
  }
}
