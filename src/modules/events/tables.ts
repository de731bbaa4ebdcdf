import type { Generated } from 'kysely'
import type { Origin } from '#platform/auth/actor.ts'
import type { InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'

export const states = ['draft', 'review', 'published', 'closed', 'reported', 'cancelled'] as const
export type State = (typeof states)[number]

export const forms = ['onsite', 'online', 'hybrid'] as const
export type Form = (typeof forms)[number]

export const admissions = ['first-come', 'approval', 'draw'] as const
export type Admission = (typeof admissions)[number]

export const openTos = ['anyone', 'members', 'residents', 'invited'] as const
export type OpenTo = (typeof openTos)[number]

export const questionKinds = ['line', 'text', 'one', 'several', 'yes', 'number', 'scale'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const questionPurposes = ['registration', 'survey'] as const
export type QuestionPurpose = (typeof questionPurposes)[number]

/** `extra` tickets for those whom a rule of the draws fits, on top of the one that everybody has. */
export interface Weight {
  rule: string
  extra: number
}

export interface EventTable {
  municipality: string
  id: string
  kind: string
  /** Null: the municipality's own department. */
  organization: string | null
  title: string
  summary: string
  description: string
  for_whom: string
  bring: string
  contact: string
  form: Form | null
  venue: string
  venue_address: string
  venue_access: string
  latitude: number | null
  longitude: number | null
  /** Codes of facilities.ts. */
  facilities: string[]
  /** For those who have a seat only. */
  online_url: string | null
  capacity: number | null
  /** Kept by the database. */
  taken: Generated<number>
  price_yen: number
  open_to: OpenTo
  admission: Admission
  group_max: number
  asks_about_work: boolean
  opens_at: Date | null
  closes_at: Date | null
  offer_hours: number
  weights: Json<Weight[]>
  sdgs: number[]
  measures: string[]
  starts_at: Date | null
  ends_at: Date | null
  series: string | null
  state: State
  review_note: Generated<string>
  cancelled_words: Generated<string>
  /** The account of whoever looks after it among staff. */
  coordinator: string | null
  origin: Origin
  source: string | null
  source_key: string | null
  source_url: string | null
  created_account: string
  created_at: InstantNow
  submitted_at: MaybeInstant
  published_at: MaybeInstant
  changed_at: MaybeInstant
  closed_at: MaybeInstant
  version: Generated<number>
  /** The version staff read last, while words changed since that nobody has read; null: all is read. */
  reviewed_version: Generated<number | null>
}

export interface EventSessionTable {
  municipality: string
  id: string
  event: string
  starts_at: Date
  ends_at: Date
  title: string
}

export interface EventTicketTable {
  municipality: string
  id: string
  event: string
  position: number
  label: string
  price_yen: number
  /** Null: as many as the event has. */
  seats: number | null
  taken: Generated<number>
}

export interface EventPoolTable {
  municipality: string
  event: string
  position: number
  name: string
  seats: number
  /** Of the draws: who belongs. */
  rule: string
  value: string
}

export interface EventQuestionTable {
  municipality: string
  id: string
  event: string
  purpose: QuestionPurpose
  position: number
  kind: QuestionKind
  label: string
  help: string
  options: string[]
  needed: boolean
  version: Generated<number>
}

interface EventGuestTable {
  municipality: string
  event: string
  email: string
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    event: EventTable
    event_session: EventSessionTable
    event_ticket: EventTicketTable
    event_pool: EventPoolTable
    event_question: EventQuestionTable
    event_guest: EventGuestTable
  }
}
