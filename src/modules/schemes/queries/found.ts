// Schemes that answer what was said in the finder, the most fitting first.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { Wanted } from '../finder/answers.ts'
import { isComing, nextTime, schemesAhead } from './ahead.ts'

const foundAtMost = 10

/** What it is for counts most, then the form of the support, then that it is meant for just them. */
const weight = ({ topic, kinds, audience }: Wanted) => sql<number>`
  (case when ${topic}::text = any(s.topics) then 4 else 0 end)
  + (case when s.kind = any(${[...kinds]}::text[]) then 2 else 0 end)
  + (case when ${audience}::text = any(s.audiences) then 1 else 0 end)`

/** None that somebody could not use by their answers; where something was asked for, none that has nothing of it. */
export async function foundIds(db: Db, asked: Wanted, now: Date): Promise<string[]> {
  const { audience, topic, kinds, people, away } = asked
  let query = schemesAhead(db, now)
  if (audience !== null) query = query.where(sql<boolean>`(s.audiences = '{}' or ${audience} = any(s.audiences))`)
  if (people !== null) query = query.where(sql<boolean>`(s.employees_max is null or s.employees_max >= ${people})`)
  if (away) query = query.where('s.information_only', '=', true)
  if (topic !== null || kinds.length > 0)
    query = query.where(sql<boolean>`(${topic}::text = any(s.topics) or s.kind = any(${[...kinds]}::text[]))`)
  const rows = await query
    .select('s.id')
    .orderBy(weight(asked), 'desc')
    .orderBy('s.information_only')
    .orderBy(isComing(now))
    .orderBy(nextTime(now), (order) => order.asc().nullsLast())
    .orderBy('s.id')
    .limit(foundAtMost)
    .execute()
  return rows.map(({ id }) => id)
}
