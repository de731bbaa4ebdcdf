// Figures for everybody: how many were published, by month and by aim of the vision.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

/** `2026-11` → how many, from that month on. */
export async function publishedByMonth(db: Db, from: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ month: string; count: number }>`
    select to_char(published_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, count(*)::int as count from opportunity
    where published_at >= (${from} || '-01')::timestamp at time zone 'Asia/Tokyo' group by 1`.execute(db)
  return new Map(rows.map(({ month, count }) => [month, count]))
}

/** All that were ever published, and the day of the first; null before it. */
export async function publishedInAll(db: Db): Promise<{ count: number; since: string | null }> {
  const { rows } = await sql<{ count: number; since: string | null }>`
    select count(*)::int as count, min(published_at at time zone 'Asia/Tokyo')::date as since from opportunity
    where published_at is not null`.execute(db)
  return rows[0] ?? { count: 0, since: null }
}

/** For other modules' queries: a relation `(id, aim)`, one row for each aim of the vision (`2-1`) that a challenge serves. */
export const opportunityAims = sql`(select distinct o.id, split_part(measure, '.', 1) as aim
  from opportunity o, unnest(o.measures) as measure where o.published_at is not null)`

/** `2-1` → how many challenges serve a measure of it; one may serve several. */
export async function publishedByAim(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ aim: string; count: number }>`
    select aim, count(*)::int as count from ${opportunityAims} as served group by 1`.execute(db)
  return new Map(rows.map(({ aim, count }) => [aim, count]))
}
