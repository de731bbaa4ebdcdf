// Events whose applications are over and that somebody has to draw.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

export interface WaitingDraw {
  id: string
  title: string
  closes_at: Date
  /** The list waits for the public value. */
  frozen: boolean
}

/** The longest wait first, a frozen list whatever the clock says; of these organizations, or with null of all of the town. */
export async function waitingDraws(
  db: Db,
  organizations: readonly string[] | null,
  now: Date,
  limit: number,
): Promise<WaitingDraw[]> {
  const { rows } = await sql<WaitingDraw>`
    select e.id, e.title, e.closes_at, d.frozen_at is not null as frozen
    from draw d join event e on e.municipality = d.municipality and e.id = d.event
    where d.drawn_at is null and e.state = 'published'
      and (${organizations === null} or e.organization = any (${[...(organizations ?? [])]}::uuid[]))
      and (d.frozen_at is not null or e.closes_at < ${now} and exists (select from registration r
        where r.municipality = e.municipality and r.event = e.id and r.state = 'applied'))
    order by e.closes_at limit ${limit}`.execute(db)
  return rows
}
