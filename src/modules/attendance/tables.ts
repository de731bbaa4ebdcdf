import type { Generated } from 'kysely'
import type { Instant, MaybeInstant } from '#platform/db/tables.ts'

const hows = ['qr', 'name', 'walk-in'] as const
export type How = (typeof hows)[number]

export const pinReasons = ['host', 'need'] as const
export type PinReason = (typeof pinReasons)[number]

interface CheckinTable {
  municipality: string
  event: string
  session: string
  participant: string
  at: Instant
  last_at: MaybeInstant
  account: string
  how: How
  undone_at: MaybeInstant
  /** Kept by the database: not taken back since. */
  present: Generated<boolean>
}

export interface SeatingTable {
  municipality: string
  event: string
  /** Seats at each table; the first is table 1. */
  tables: number[]
  rounds: number
  /** How many rounds have ended. */
  over: Generated<number>
  announced_at: MaybeInstant
  planned_at: MaybeInstant
  version: Generated<number>
}

export interface PinTable {
  municipality: string
  event: string
  participant: string
  table_no: number
  why: PinReason
}

export interface SeatTable {
  municipality: string
  event: string
  round: number
  participant: string
  table_no: number
}

interface MetTable {
  municipality: string
  event: string
  /** The smaller id of the two. */
  one: string
  other: string
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    checkin: CheckinTable
    seating: SeatingTable
    seating_pin: PinTable
    seat: SeatTable
    met: MetTable
  }
}
