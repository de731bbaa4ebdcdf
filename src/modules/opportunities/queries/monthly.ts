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

/** `2-1` → how many challenges serve a measure of it; one may serve several. */
export async function publishedByAim(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ aim: string; count: number }>`
    select split_part(measure, '.', 1) as aim, count(distinct id)::int as count from opportunity, unnest(measures) as measure
    where published_at is not null group by 1`.execute(db)
  return new Map(rows.map(({ aim, count }) => [aim, count]))
}
