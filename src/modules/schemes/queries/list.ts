// The public list: thirty a page.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { nearIds, searchedIds } from '#platform/search/index.ts'
import type { Filters } from '../filters.ts'
import { isComing, nextTime, publicSchemes, schemesAhead, schemesOver } from './ahead.ts'

export const perPage = 30

/** The conditions that do not ask for the time. */
function fits(f: Filters) {
  const all = [sql<boolean>`true`]
  if (f.q !== '') all.push(sql<boolean>`s.id = any(array(${searchedIds(f.q, 'scheme', ['stranger'])}))`)
  if (f.kind !== '') all.push(sql<boolean>`s.kind = ${f.kind}`)
  if (f.topic !== '') all.push(sql<boolean>`${f.topic} = any(s.topics)`)
  if (f.who !== '') all.push(sql<boolean>`(s.audiences = '{}' or ${f.who} = any(s.audiences))`)
  if (f.by !== '') all.push(sql<boolean>`s.information_only = ${f.by === 'other'}`)
  return sql.join<boolean>(all, sql` and `)
}

/** Counted along, so that the words are looked up once; a page beyond the last has no rows, and is none. */
const total = sql<number>`count(*) over ()`.as('total')

const paged = (rows: readonly { id: string; total: number }[]) => ({
  ids: rows.map(({ id }) => id),
  total: rows[0]?.total ?? 0,
})

/** They only grow in number: counted apart, the latest page never reads them all. */
async function listOver(db: Db, f: Filters, now: Date) {
  const over = schemesOver(db, now).where(fits(f))
  const counted = await over.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await over
    .select('s.id')
    .orderBy('s.published_at', 'desc')
    .orderBy('s.id')
    .limit(perPage)
    .offset((f.page - 1) * perPage)
    .execute()
  return { ids: rows.map(({ id }) => id), ...counted }
}

interface Listed {
  ids: string[]
  total: number
}

/** Of what is asked in plain words, 「展示会に出たい」, hardly ever every word stands in a scheme: then so many that come near. */
const mostNear = 10

export async function listNear(db: Db, f: Filters, now: Date): Promise<Listed> {
  const found = await nearIds(db, f.q, 'scheme', ['stranger'])
  const near = sql`${found}::uuid[]`
  const rows = await schemesAhead(db, now)
    .where(fits({ ...f, q: '' }))
    .where(sql<boolean>`s.id = any(${near})`)
    .$if(f.when === 'open', (query) => query.where(sql<boolean>`not ${isComing(now)}`))
    .select('s.id')
    .orderBy(sql`array_position(${near}, s.id)`)
    .limit(mostNear)
    .execute()
  return { ids: rows.map(({ id }) => id), total: rows.length }
}

export async function listPublic(db: Db, f: Filters, now: Date): Promise<Listed> {
  if (f.when === 'closed') return listOver(db, f, now)
  const all = schemesAhead(db, now).where(fits(f))
  const query = f.when === 'open' ? all.where(sql<boolean>`not ${isComing(now)}`) : all
  const rows = await query
    .select(['s.id', total])
    .orderBy(isComing(now))
    .orderBy(nextTime(now), (order) => order.asc().nullsLast())
    .orderBy('s.information_only')
    .orderBy('s.source_on', (order) => order.desc().nullsLast())
    .orderBy('s.id')
    .limit(perPage)
    .offset((f.page - 1) * perPage)
    .execute()
  return paged(rows)
}

const day = 86_400_000

/** Open and about to close: ours first. */
export async function closingIds(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await schemesAhead(db, now)
    .select('s.id')
    .where(sql<boolean>`not ${isComing(now)}`)
    .where('p.closes_at', '<=', new Date(now.getTime() + 30 * day))
    .orderBy('s.information_only')
    .orderBy('p.closes_at')
    .orderBy('s.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** The latest to be published. */
export async function newestIds(db: Db, limit: number): Promise<string[]> {
  const rows = await publicSchemes(db)
    .select('s.id')
    .orderBy('s.published_at', 'desc')
    .orderBy('s.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
