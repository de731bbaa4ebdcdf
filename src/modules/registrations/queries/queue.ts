// The waiting list of an event.
import type { Db } from '#platform/db/index.ts'
import type { Registration } from './registrations.ts'

/** Behind everybody; the event is locked, so that no two get the same. */
export async function nextInQueue(db: Db, event: string): Promise<number> {
  const { last } = await db
    .selectFrom('registration')
    .select((e) => e.fn.max('queue').as('last'))
    .where('event', '=', event)
    .where('queue', 'is not', null)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** 1: the next to be offered a seat. */
export async function placeOf(db: Db, { event, queue }: Pick<Registration, 'event' | 'queue'>): Promise<number> {
  const { before } = await db
    .selectFrom('registration')
    .select((e) => e.fn.countAll<number>().as('before'))
    .where('event', '=', event)
    .where('state', '=', 'waiting')
    .where('queue', '<', queue)
    .executeTakeFirstOrThrow()
  return before + 1
}

/** How many groups wait. */
export async function countWaiting(db: Db, event: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('registration')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('event', '=', event)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return waiting
}
