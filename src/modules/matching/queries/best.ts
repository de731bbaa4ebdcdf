// The best people for a challenge without reading the whole town: whoever fits has its first needed skill, and those who have a skill
// lie together in `matchable`. The database sorts; `fit` says why (docs/decisions/0020).
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { matchablePeople } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { type Candidate, fit, type Hint, type Miss, sortHints } from '../rules.ts'
import { termsOf } from './terms.ts'

interface Asked {
  today: string
  /** Whom the challenge has already: they entered, or belong to the organization. */
  excluded: readonly string[]
}

export interface Part {
  offset?: number
  limit: number
}

const and = sql` and `

/** Those who have skill `first` of the need (everyone when there is none), and what they have of its other skills. */
function among(need: OpportunityNeed, first: number, { today, excluded }: Asked) {
  const aliasOf = (i: number): string => (i === first ? 'm' : `s${i}`)
  const others = need.skills.flatMap(({ skill }, i) => {
    const s = sql.table(aliasOf(i))
    const joined = sql`left join matchable ${s} on ${s}.municipality = m.municipality and ${s}.person = m.person and ${s}.skill = ${skill}`
    return i === first ? [] : [joined]
  })
  const { conditions, points } = termsOf(need, today, aliasOf)
  return {
    from: sql`matchable m ${sql.join(others, sql` `)}`,
    where: sql`m.skill = ${need.skills[first]?.skill ?? ''} and m.person <> all (${excluded}::uuid[])`,
    conditions,
    score: sql<number>`${sql.join(points, sql` + `)}`,
  }
}

function fitting(need: OpportunityNeed, asked: Asked) {
  const { from, where, conditions, score } = among(
    need,
    need.skills.findIndex(({ must }) => must),
    asked,
  )
  return { score, source: sql`from ${from} where ${sql.join([where, ...conditions.map(({ holds }) => holds)], and)}` }
}

function near(need: OpportunityNeed, asked: Asked) {
  const { from, where, conditions, score } = among(need, -1, asked)
  const misses = conditions.map(({ holds }) => sql`(not ${holds})::int`)
  const which = conditions.map(({ miss, holds }) => sql`when not ${holds} then ${miss}`)
  const miss = sql<Miss>`case ${sql.join(which, sql` `)} end`
  return { score, miss, source: sql`from ${from} where ${where} and ${sql.join(misses, sql` + `)} = 1` }
}

/** The people of these ids, in this order, with their fit; nobody who took their consent back meanwhile. */
async function fitted(db: Db, need: OpportunityNeed, today: string, ids: readonly string[]): Promise<Candidate[]> {
  const people = new Map((await matchablePeople(db, ids)).map((person) => [person.id, person]))
  return ids.flatMap((id) => {
    const person = people.get(id)
    return person === undefined ? [] : [{ person, fit: fit(person, need, today) }]
  })
}

const ranked = (db: Db, source: RawBuilder<unknown>, score: RawBuilder<number>, { limit, offset = 0 }: Part) =>
  sql<{
    id: string
  }>`select m.person as id ${source} order by ${score} desc, m.person limit ${limit} offset ${offset}`.execute(db)

/** Who fits, best first. */
export async function bestPeople(db: Db, need: OpportunityNeed, asked: Asked, part: Part): Promise<Candidate[]> {
  const { source, score } = fitting(need, asked)
  const { rows } = await ranked(db, source, score, part)
  return fitted(
    db,
    need,
    asked.today,
    rows.map(({ id }) => id),
  )
}

export async function countFitting(db: Db, need: OpportunityNeed, asked: Asked): Promise<number> {
  const { rows } = await sql<{ people: number }>`select count(*)::int as people ${fitting(need, asked).source}`.execute(
    db,
  )
  return rows[0]?.people ?? 0
}

/** Those whom exactly one condition keeps away, best first. */
export async function nearPeople(db: Db, need: OpportunityNeed, asked: Asked, part: Part): Promise<Candidate[]> {
  const { source, score } = near(need, asked)
  const { rows } = await ranked(db, source, score, part)
  return fitted(
    db,
    need,
    asked.today,
    rows.map(({ id }) => id),
  )
}

/** How many more would fit without each condition, most first, by need. One query. */
export async function hintsFor(db: Db, needs: readonly OpportunityNeed[], asked: Asked): Promise<Map<string, Hint[]>> {
  if (needs.length === 0) return new Map()
  const each = needs.map((need) => {
    const { source, miss } = near(need, asked)
    return sql`select ${need.id} as need, ${miss} as miss, count(*)::int as people ${source} group by 2`
  })
  const { rows } = await sql<Hint & { need: string }>`${sql.join(each, sql` union all `)}`.execute(db)
  const hints = Map.groupBy(rows, ({ need }) => need)
  return new Map(
    needs.map(({ id }) => [id, sortHints((hints.get(id) ?? []).map(({ miss, people }) => ({ miss, people })))]),
  )
}

/** Those of `needs` whom nobody fits. One query. */
export async function needsOfNobody(
  db: Db,
  needs: readonly OpportunityNeed[],
  today: string,
): Promise<OpportunityNeed[]> {
  if (needs.length === 0) return []
  const each = needs.map(
    (need) => sql`select ${need.id} as id where not exists (select ${fitting(need, { today, excluded: [] }).source})`,
  )
  const { rows } = await sql<{ id: string }>`${sql.join(each, sql` union all `)}`.execute(db)
  const lonely = new Set(rows.map(({ id }) => id))
  return needs.filter(({ id }) => lonely.has(id))
}
