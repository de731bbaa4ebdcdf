import type { Generated } from 'kysely'
import type { InstantNow } from '#platform/db/tables.ts'

export interface BoothTable {
  municipality: string
  id: string
  event: string
  /** A member; null for a firm that is none. */
  organization: string | null
  name: string
  place: string
  wants: string
  created_at: InstantNow
  version: Generated<number>
}

export interface SlotTable {
  municipality: string
  id: string
  event: string
  starts_at: Date
  ends_at: Date
}

export interface BookingTable {
  municipality: string
  id: string
  booth: string
  slot: string
  participant: string
  created_at: InstantNow
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    booth: BoothTable
    slot: SlotTable
    booking: BookingTable
  }
}
