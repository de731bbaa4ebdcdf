// A member's own applications, with the events they are for.
import type { Db } from '#platform/db/index.ts'
import { type EventRow, eventsById, eventTitles } from '#modules/events/index.ts'
import type { Whose } from './own.ts'
import type { Registration } from './registrations.ts'

export interface Mine {
  registration: Registration
  code: string
  event: EventRow
}

const most = 200

/** The newest applications, live or not. */
export async function applicationsOf(db: Db, { person, email }: Whose): Promise<Mine[]> {
  const rows = await db
    .selectFrom('registration as r')
    .innerJoin('participant as p', (join) => join.onRef('p.registration', '=', 'r.id').on('p.position', '=', 1))
    .selectAll('r')
    .select('p.code')
    .where((e) => e.or([e('r.person', '=', person), e('r.email_key', '=', email?.toLowerCase() ?? null)]))
    .where('r.walk_in', '=', false)
    .orderBy('r.created_at', 'desc')
    .limit(most)
    .execute()
  const events = await eventsById(
    db,
    rows.map(({ event }) => event),
  )
  return rows.flatMap(({ code, ...registration }) => {
    const event = events.get(registration.event)
    return event === undefined ? [] : [{ registration, code, event }]
  })
}

/** Seats that are held for this member, the first to lapse first. */
export async function offersFor(db: Db, person: string) {
  const rows = await db
    .selectFrom('registration as r')
    .innerJoin('participant as p', (join) => join.onRef('p.registration', '=', 'r.id').on('p.position', '=', 1))
    .select(['r.event', 'r.offered_until', 'p.code'])
    .where('r.person', '=', person)
    .where('r.state', '=', 'offered')
    .orderBy('r.offered_until')
    .limit(20)
    .execute()
  const titles = await eventTitles(
    db,
    rows.map(({ event }) => event),
  )
  return rows.flatMap(({ event, offered_until, code }) =>
    offered_until === null ? [] : [{ title: titles.get(event) ?? '', code, offered_until }],
  )
}
