// Figures for everybody: matches that began, were finished or broken off, by month and by aim of the vision; and those that run now.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { opportunityAims } from '#modules/opportunities/index.ts'

interface EngagementMonth {
  month: string
  begun: number
  finished: number
  interrupted: number
}

export async function engagementsByMonth(db: Db, from: string): Promise<EngagementMonth[]> {
  const { rows } = await sql<EngagementMonth>`
    select month, sum(begun)::int as begun, sum(finished)::int as finished, sum(interrupted)::int as interrupted from (
      select to_char(began_on, 'YYYY-MM') as month, 1 as begun, 0 as finished, 0 as interrupted from engagement
        where began_on >= (${from} || '-01')::date
      union all
      select to_char(ended_on, 'YYYY-MM'), 0, (how = 'finished')::int, (how = 'interrupted')::int from engagement
        where ended_on >= (${from} || '-01')::date
    ) as each group by 1`.execute(db)
  return rows
}

/** `2-1` → the matches of challenges that serve it. */
export async function engagementsByAim(db: Db): Promise<Map<string, Omit<EngagementMonth, 'month'>>> {
  const { rows } = await sql<EngagementMonth & { aim: string }>`
    select aim, count(*)::int as begun, count(*) filter (where how = 'finished')::int as finished,
      count(*) filter (where how = 'interrupted')::int as interrupted
    from engagement join ${opportunityAims} as served on served.id = engagement.opportunity group by 1`.execute(db)
  return new Map(rows.map(({ aim, ...counts }) => [aim, counts]))
}

export interface EngagementTotals {
  active: number
  finished: number
  interrupted: number
}

export async function engagementTotals(db: Db): Promise<EngagementTotals> {
  const { rows } = await sql<EngagementTotals>`
    select count(*) filter (where ended_on is null)::int as active, count(*) filter (where how = 'finished')::int as finished,
      count(*) filter (where how = 'interrupted')::int as interrupted from engagement`.execute(db)
  return rows[0] ?? { active: 0, finished: 0, interrupted: 0 }
}
