// Many rows at once, for the demo ward. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export interface FairRows {
  booths: Insertable<Tables['booth']>[]
  slots: Insertable<Tables['slot']>[]
  bookings: Insertable<Tables['booking']>[]
}

export async function insertFairs(tx: Tx, { booths, slots, bookings }: FairRows): Promise<void> {
  await insertAll(tx, 'booth', booths)
  await insertAll(tx, 'slot', slots)
  await insertAll(tx, 'booking', bookings)
}
