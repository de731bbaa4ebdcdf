// What takes place between two instants: for the month and for calendars.
import type { Db } from '#platform/db/index.ts'
import type { State } from '../tables.ts'

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

/** Those that touch the time from `from` to `until`, the earliest first; at most so many. */
export async function publicSessions(db: Db, from: Date, until: Date, limit: number): Promise<PublicSession[]> {
  const rows = await db
    .selectFrom('event_session as s')
    .innerJoin('event as e', (on) => on.onRef('e.municipality', '=', 's.municipality').onRef('e.id', '=', 's.event'))
    .select([
      's.id',
      's.starts_at',
      's.ends_at',
      's.title as session_title',
      'e.id as event',
      'e.title',
      'e.summary',
      'e.kind',
      'e.state',
      'e.venue',
      'e.venue_address',
      'e.version',
      'e.changed_at',
      'e.published_at',
      'e.created_at',
    ])
    .where('e.published_at', 'is not', null)
    .where('s.ends_at', '>', from)
    .where('s.starts_at', '<', until)
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .limit(limit)
    .execute()
  return rows.map(({ changed_at, published_at, created_at, ...row }) => ({
    ...row,
    written_at: changed_at ?? published_at ?? created_at,
  }))
}
