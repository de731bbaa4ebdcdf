// One event as it is written here by hand.
import type { OrganizationKind } from '../types.ts'

/** Days from the instant of the demo (past ones negative), and the hour in Tokyo: 18.5 is half past six. */
type WrittenSession = readonly [day: number, from: number, until: number, title?: string]

export interface WrittenPlace {
  venue: string
  /** A place of places.ts; the address and the position follow from it. */
  area: string
  access: string
  facilities: string[]
}

/** Groups that applied: their sizes follow from `group_max`. */
interface WrittenApplications {
  /** Groups that stand in each state. */
  admitted?: number
  waiting?: number
  applied?: number
  cancelled?: number
  declined?: number
}

export interface WrittenQuestion {
  kind: 'line' | 'text' | 'one' | 'several' | 'yes' | 'scale'
  label: string
  options?: string[]
  needed?: boolean
}

export interface WrittenEvent {
  kind: string
  /** An organization of this kind; null for the department. */
  by: OrganizationKind | null
  title: string
  summary: string
  description: string
  for_whom: string
  bring?: string
  /** Null: online. */
  place: WrittenPlace | null
  hybrid?: boolean
  capacity: number
  price_yen?: number
  open_to?: 'anyone' | 'members' | 'residents'
  admission: 'first-come' | 'approval' | 'draw'
  group_max?: number
  asks_about_work?: boolean
  sessions: readonly WrittenSession[]
  /** The first session's day of the week, from Sunday 0: all of them are put off to it. */
  weekday?: number
  /** Applications are taken from so many days before the demo's instant until so many days before the first session. */
  opened: number
  closes: number
  weights?: readonly { rule: string; extra: number }[]
  pools?: readonly { name: string; seats: number; rule: string; value: string }[]
  tickets?: readonly { label: string; price_yen: number; seats: number | null }[]
  questions?: readonly WrittenQuestion[]
  /** Asked of those who came. */
  survey?: readonly WrittenQuestion[]
  sdgs: number[]
  measures: string[]
  /** Events with the same word belong together. */
  series?: string
  state?: 'draft' | 'review' | 'published' | 'closed' | 'reported' | 'cancelled'
  cancelled_words?: string
  applications: WrittenApplications
  /** E-mail addresses of members who were the first to apply. */
  members?: readonly string[]
}
