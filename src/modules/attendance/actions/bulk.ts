// Many rows at once, for the demo ward. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'
import { keepWhoMet } from '../met.ts'

export interface AttendanceRows {
  checkins: Insertable<Tables['checkin']>[]
  seatings: Insertable<Tables['seating']>[]
  seats: Insertable<Tables['seat']>[]
}

/** With who met whom at each of them. */
export async function insertAttendance(tx: Tx, { checkins, seatings, seats }: AttendanceRows): Promise<void> {
  await insertAll(tx, 'checkin', checkins)
  await insertAll(tx, 'seating', seatings)
  await insertAll(tx, 'seat', seats)
  for (const { event } of seatings) await keepWhoMet(tx, event)
}
