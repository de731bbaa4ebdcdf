// Figures for everybody: how many entered and how many were accepted, by month and by aim of the vision.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { opportunityAims } from '#modules/opportunities/index.ts'

interface EntryMonth {
  month: string
  /** 延べ: every entry counts. */
  entered: number
  accepted: number
}

export async function entriesByMonth(db: Db, from: string): Promise<EntryMonth[]> {
  const { rows } = await sql<EntryMonth>`
    select to_char(created_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, count(*)::int as entered,
      count(*) filter (where state = 'accepted')::int as accepted
    from entry where created_at >= (${from} || '-01')::timestamp at time zone 'Asia/Tokyo' group by 1`.execute(db)
  return rows
}

/** 延べ, all that were ever sent. */
export async function entriesInAll(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('entry')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** `2-1` → how many entries to challenges that serve it. */
export async function entriesByAim(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ aim: string; count: number }>`
    select aim, count(*)::int as count from entry join ${opportunityAims} as served on served.id = entry.opportunity
    group by 1`.execute(db)
  return new Map(rows.map(({ aim, count }) => [aim, count]))
}
