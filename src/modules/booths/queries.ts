// Booths, times and bookings of one event.
import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { BookingTable, BoothTable, SlotTable } from './tables.ts'

export type Booth = Selectable<BoothTable>
export type Slot = Selectable<SlotTable>
export type Booking = Selectable<BookingTable>

export const boothsOf = (db: Db, event: string): Promise<Booth[]> =>
  db.selectFrom('booth').selectAll().where('event', '=', event).orderBy('created_at').orderBy('id').execute()

export const findBooth = async (db: Db, event: string, id: string): Promise<Booth | undefined> =>
  isId(id) && isId(event)
    ? db.selectFrom('booth').selectAll().where('id', '=', id).where('event', '=', event).executeTakeFirst()
    : undefined

export const slotsOf = (db: Db, event: string): Promise<Slot[]> =>
  db.selectFrom('slot').selectAll().where('event', '=', event).orderBy('starts_at').execute()

export const findSlot = async (db: Db, event: string, id: string): Promise<Slot | undefined> =>
  db.selectFrom('slot').selectAll().where('id', '=', id).where('event', '=', event).executeTakeFirst()

/** Of all booths of the event, or of one. */
export const bookingsOf = (db: Db, event: string, booth?: string): Promise<Booking[]> =>
  db
    .selectFrom('booking as k')
    .innerJoin('booth as b', 'b.id', 'k.booth')
    .selectAll('k')
    .where('b.event', '=', event)
    .$if(booth !== undefined, (query) => query.where('k.booth', '=', booth ?? ''))
    .execute()
