// Events that have taken place, for figures.
import type { Db } from '#platform/db/index.ts'
import type { EventRow } from './event.ts'

export type PastEvent = Pick<
  EventRow,
  'id' | 'title' | 'kind' | 'organization' | 'capacity' | 'measures' | 'starts_at' | 'ends_at' | 'state'
>

/** Our own, not imported, that ended in this time; the earliest first. */
export const eventsEnded = (db: Db, { from, until }: { from: Date; until: Date }): Promise<PastEvent[]> =>
  db
    .selectFrom('event')
    .select(['id', 'title', 'kind', 'organization', 'capacity', 'measures', 'starts_at', 'ends_at', 'state'])
    .where('state', 'in', ['published', 'closed', 'reported'])
    .where('source', 'is', null)
    .where('ends_at', '>=', from)
    .where('ends_at', '<', until)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()

/** Whatever became of them. */
export const idsEndedBefore = async (db: Db, until: Date): Promise<string[]> =>
  (await db.selectFrom('event').select('id').where('ends_at', '<', until).execute()).map(({ id }) => id)
