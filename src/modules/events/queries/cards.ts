// What a card shows of an event.
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { organizationNames } from '#modules/members/index.ts'
import type { EventTable } from '../tables.ts'

const columns = [
  'id',
  'kind',
  'organization',
  'title',
  'summary',
  'state',
  'form',
  'venue',
  'facilities',
  'capacity',
  'taken',
  'price_yen',
  'admission',
  'opens_at',
  'closes_at',
  'starts_at',
  'ends_at',
  'source',
  'version',
  'published_at',
  'changed_at',
] as const

export interface EventCardData extends Pick<Selectable<EventTable>, (typeof columns)[number]> {
  /** Null: the department. */
  organization_name: string | null
  sessions: number
  least_yen: number | null
  most_yen: number | null
}

/** In the order of the ids; ids of nothing are left out. Two queries, however many. */
export async function eventCards(db: Db, ids: readonly string[]): Promise<EventCardData[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('event')
    .select(columns)
    .select([
      sql<number>`(select count(*) from event_session s where s.municipality = event.municipality and s.event = event.id)`.as(
        'sessions',
      ),
      sql<
        number | null
      >`(select min(t.price_yen) from event_ticket t where t.municipality = event.municipality and t.event = event.id)`.as(
        'least_yen',
      ),
      sql<
        number | null
      >`(select max(t.price_yen) from event_ticket t where t.municipality = event.municipality and t.event = event.id)`.as(
        'most_yen',
      ),
    ])
    .where('id', 'in', [...ids])
    .execute()
  const names = await organizationNames(
    db,
    rows.flatMap(({ organization }) => organization ?? []),
  )
  const byId = new Map(
    rows.map((row) => [row.id, { ...row, organization_name: names.get(row.organization ?? '')?.name ?? null }]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}
