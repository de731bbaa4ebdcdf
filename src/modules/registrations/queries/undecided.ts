// Events at which somebody has applied and waits for a decision.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

interface Undecided {
  id: string
  title: string
  groups: number
  people: number
  oldest_at: Date
}

/** The longest wait first; of these organizations, or with null the department's own. */
export async function undecidedEvents(
  db: Db,
  organizations: readonly string[] | null,
  limit: number,
): Promise<Undecided[]> {
  const { rows } = await sql<Undecided>`
    select e.id, e.title, count(*)::int as groups, sum(r.size)::int as people,
      min(coalesce(r.confirmed_at, r.created_at)) as oldest_at
    from event e join registration r on r.municipality = e.municipality and r.event = e.id and r.state = 'applied'
    where e.state = 'published' and e.admission = 'approval'
      and ${
        organizations === null ? sql`e.organization is null` : sql`e.organization = any (${[...organizations]}::uuid[])`
      }
    group by e.municipality, e.id order by oldest_at, e.id limit ${limit}`.execute(db)
  return rows
}
