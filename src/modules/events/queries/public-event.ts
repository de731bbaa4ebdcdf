// One event with everything its public page shows.
import type { Db } from '#platform/db/index.ts'
import { organizationNames } from '#modules/members/index.ts'
import { measureLabels } from '#modules/vision/index.ts'
import { type EventRow, poolsOf, type PoolRow, type Session, sessionsOf, type Ticket, ticketsOf } from './event.ts'
import { publicEvents } from './list.ts'

interface Sibling {
  id: string
  title: string
  starts_at: Date | null
}

export interface PublicEvent {
  event: EventRow
  sessions: Session[]
  tickets: Ticket[]
  pools: PoolRow[]
  /** Null: the department. */
  organizer: { name: string; href: string } | null
  measures: { id: string; label: string }[]
  /** Public ones of its series, the latest first. */
  siblings: Sibling[]
}

const siblingsOf = async (db: Db, { id, series }: EventRow): Promise<Sibling[]> =>
  series === null
    ? []
    : publicEvents(db)
        .select(['id', 'title', 'starts_at'])
        .where('series', '=', series)
        .where('id', '!=', id)
        .orderBy('starts_at', 'desc')
        .limit(12)
        .execute()

export async function publicEventOf(db: Db, event: EventRow): Promise<PublicEvent> {
  const { organization } = event
  const names = await organizationNames(db, organization === null ? [] : [organization])
  const labels = await measureLabels(db, event.measures)
  return {
    event,
    sessions: await sessionsOf(db, event.id),
    tickets: await ticketsOf(db, event.id),
    pools: await poolsOf(db, event.id),
    organizer: names.get(organization ?? '') ?? null,
    measures: event.measures.map((id) => ({ id, label: labels.get(id) ?? id })),
    siblings: await siblingsOf(db, event),
  }
}
