// The whole tree (some three hundred nodes), and what has served it.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { VisionNode } from '../rules.ts'

const columns = ['id', 'level', 'parent', 'label', 'position'] as const

export const listNodes = (db: Db): Promise<VisionNode[]> =>
  db
    .selectFrom('policy_node')
    .select(columns)
    .orderBy('parent', (order) => order.asc().nullsFirst())
    .orderBy('position')
    .execute()

/** How many different things have served each node, itself or through what lies beneath it. */
export async function servedCounts(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; things: number }>`
    with served as (select distinct f.subject, f.subject_id, m.id from fact f, unnest(f.measures) as m(id))
    select a.id, count(distinct (served.subject, served.subject_id)) as things
    from served, lateral (
      select split_part(served.id, '-', 1) as id
      union select split_part(served.id, '.', 1)
      union select array_to_string((string_to_array(served.id, '.'))[1:n], '.')
        from generate_series(2, array_length(string_to_array(served.id, '.'), 1)) as n
    ) a group by a.id`.execute(db)
  return new Map(rows.map(({ id, things }) => [id, things]))
}

export interface ServingThing {
  title: string
  href: string
  name: string
  at: Date
}

/**
 * The newest things that serve any of these ids. A fact whose data has `title` and `href` may be shown to everyone;
 * the others only count.
 */
export async function servingThings(db: Db, ids: readonly string[], limit: number): Promise<ServingThing[]> {
  const { rows } = await sql<ServingThing>`
    select * from (
      select distinct on (subject, subject_id) data->>'title' as title, data->>'href' as href, name, at
      from fact where measures && ${sql.val([...ids])}::text[] and data ? 'title' and data ? 'href'
      order by subject, subject_id, at desc) newest
    order by at desc limit ${limit}`.execute(db)
  return rows
}

export interface Step extends ServingThing {
  /** Its day in Tokyo. */
  on: string
}

/** The newest steps under these names, of any of these ids: of a thing, one a day of each name. */
export async function stepsOf(
  db: Db,
  ids: readonly string[],
  names: readonly string[],
  limit: number,
): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select * from (
      select distinct on (name, subject, subject_id, (at at time zone 'Asia/Tokyo')::date)
        data->>'title' as title, data->>'href' as href, name, at, (at at time zone 'Asia/Tokyo')::date as "on"
      from fact where measures && ${sql.val([...ids])}::text[] and name = any(${sql.val([...names])}::text[])
        and data ? 'title' and data ? 'href'
      order by name, subject, subject_id, (at at time zone 'Asia/Tokyo')::date, at desc) days
    order by at desc limit ${limit}`.execute(db)
  return rows
}
