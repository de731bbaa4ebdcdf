// The public list: thirty a page, whatever is on next first.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { searchedIds } from '#platform/search/index.ts'
import { organizationsNamed } from '#modules/members/index.ts'
import type { Filters } from '../filters.ts'

export const perPage = 30

/** Published, whatever became of it since: a cancelled event stays until its day, so that nobody comes for nothing. */
export const publicEvents = (db: Db) => db.selectFrom('event').where('published_at', 'is not', null)

function narrowed(db: Db, f: Filters, now: Date, organizations: readonly string[]) {
  let query = publicEvents(db).where('ends_at', f.past ? '<=' : '>', now)
  if (f.q !== '') {
    query = query.where(
      sql<boolean>`id in (${searchedIds(f.q, 'event', ['stranger'])}
        union select id from event where organization = any(${[...organizations]}::uuid[]))`,
    )
  }
  if (f.kind !== '') query = query.where('kind', '=', f.kind)
  if (f.form === 'hybrid') query = query.where('form', '=', 'hybrid')
  else if (f.form !== '') query = query.where('form', 'in', [f.form, 'hybrid'])
  if (f.facility !== '') query = query.where(sql<boolean>`${f.facility} = any(facilities)`)
  if (f.open) {
    query = query
      .where('state', '=', 'published')
      .where('source', 'is', null)
      .where('opens_at', '<=', now)
      .where('closes_at', '>=', now)
  }
  // What a list says of prices is in its own words: nobody is promised that it is free.
  if (f.free) {
    query = query
      .where('source', 'is', null)
      .where('price_yen', '=', 0)
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom('event_ticket as t')
              .select('t.id')
              .whereRef('t.event', '=', 'event.id')
              .where('t.price_yen', '>', 0),
          ),
        ),
      )
  }
  return query
}

/**
 * When it is worth coming next: the next session, or the end of the one that is on, so that what goes on for months does not stand
 * before what is on tomorrow.
 */
const nextTime = (now: Date) => sql<Date>`coalesce(
  (select min(case when s.starts_at > ${now} then s.starts_at else s.ends_at end) from event_session s
    where s.municipality = event.municipality and s.event = event.id and s.ends_at > ${now}),
  case when starts_at > ${now} then starts_at else ends_at end)`

export async function listPublic(db: Db, f: Filters, now: Date): Promise<{ ids: string[]; total: number }> {
  const organizations = f.q === '' ? [] : await organizationsNamed(db, f.q)
  const query = narrowed(db, f, now, organizations)
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select('id')
    .orderBy(f.past ? sql`ends_at desc` : nextTime(now))
    .orderBy('id', f.past ? 'desc' : 'asc')
    .limit(perPage)
    .offset((f.page - 1) * perPage)
    .execute()
  return { ids: rows.map(({ id }) => id), total }
}

/** The next ones, those that take applications or will first. */
export async function nextIds(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await publicEvents(db)
    .select('id')
    .where('state', '=', 'published')
    .where('ends_at', '>', now)
    .orderBy(sql`source is not null`)
    .orderBy(nextTime(now))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** The latest to be published. */
export async function newestIds(db: Db, limit: number): Promise<string[]> {
  const rows = await publicEvents(db).select('id').orderBy('published_at', 'desc').orderBy('id').limit(limit).execute()
  return rows.map(({ id }) => id)
}
