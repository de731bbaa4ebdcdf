// What was applied for, of many events at once; for reports.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

interface RegistrationFigures {
  /** Applications that were confirmed, and the people in them. */
  groups: number
  people: number
  admitted: number
}

/** Walk-ins are not counted. An event without applications is left out. */
export async function registrationFigures(
  db: Db,
  events: readonly string[],
): Promise<Map<string, RegistrationFigures>> {
  const { rows } = await sql<RegistrationFigures & { event: string }>`
    select event, count(*)::int as groups, sum(size)::int as people, (coalesce(sum(size) filter (where state = 'admitted'), 0))::int as admitted
    from registration where event = any(${[...events]}::uuid[]) and not walk_in and state <> 'unconfirmed'
      and (state <> 'lapsed' or confirmed_at is not null)
    group by event`.execute(db)
  return new Map(rows.map(({ event, ...figures }) => [event, figures]))
}

/** In one query, however many. */
export async function participantNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('participant')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
