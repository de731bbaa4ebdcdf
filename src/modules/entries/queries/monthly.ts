// Figures for everybody: how many entered and how many were accepted, by month.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

export interface EntryMonth {
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
