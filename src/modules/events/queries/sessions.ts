// What takes place between two instants: for the month and for calendars.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { State } from '../tables.ts'
import { publicEvents } from './list.ts'

/** One session with what a line about it says of its event. */
export interface PublicSession {
  id: string
  starts_at: Date
  ends_at: Date
  session_title: string
  event: string
  title: string
  summary: string
  kind: string
  state: State
  venue: string
  venue_address: string
  version: number
  written_at: Date
}

const columns = [
  'id',
  'title',
  'summary',
  'kind',
  'state',
  'venue',
  'venue_address',
  'version',
  'changed_at',
  'published_at',
  'created_at',
] as const

/**
 * Those that touch the time from `from` to `until`, the earliest first; at most so many. Two queries, because joined they would be
 * read by way of every event there ever was.
 */
export async function publicSessions(db: Db, from: Date, until: Date, limit: number): Promise<PublicSession[]> {
  const sessions = await db
    .selectFrom('event_session')
    .select(['id', 'event', 'starts_at', 'ends_at', 'title as session_title'])
    .where('ends_at', '>', from)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  const ids = [...new Set(sessions.map(({ event }) => event))]
  const events = await publicEvents(db)
    .select(columns)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  const byId = new Map(
    events.map(({ id, changed_at, published_at, created_at, ...event }) => [
      id,
      { ...event, written_at: changed_at ?? published_at ?? created_at },
    ]),
  )
  return sessions.flatMap((session) => {
    const event = byId.get(session.event)
    return event === undefined ? [] : { ...event, ...session }
  })
}
