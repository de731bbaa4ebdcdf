// An event with everything that its form holds.
import type { Db, Tx } from '#platform/db/index.ts'
import {
  type EventRow,
  findEvent,
  lockEvent,
  poolsOf,
  type PoolRow,
  type Session,
  sessionsOf,
  type Ticket,
  ticketsOf,
} from './event.ts'

export interface EventDetail extends EventRow {
  sessions: Session[]
  tickets: Ticket[]
  pools: PoolRow[]
  /** Addresses of those invited: for the organizer's eyes only. */
  guests: string[]
}

async function withParts(db: Db, event: EventRow): Promise<EventDetail> {
  const guests = await db
    .selectFrom('event_guest')
    .select('email')
    .where('event', '=', event.id)
    .orderBy('email')
    .execute()
  return {
    ...event,
    sessions: await sessionsOf(db, event.id),
    tickets: await ticketsOf(db, event.id),
    pools: await poolsOf(db, event.id),
    guests: guests.map(({ email }) => email),
  }
}

export async function findEventDetail(db: Db, id: string): Promise<EventDetail | undefined> {
  const event = await findEvent(db, id)
  return event && withParts(db, event)
}

export async function lockEventDetail(tx: Tx, id: string): Promise<EventDetail | undefined> {
  const event = await lockEvent(tx, id)
  return event && withParts(tx, event)
}
