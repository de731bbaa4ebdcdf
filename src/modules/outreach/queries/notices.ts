// Who was told of what, and what they want to hear of.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { MailAbout } from '../key.ts'
import { everything, type Wish } from '../rules.ts'

export async function wishesOf(db: Db, persons: readonly string[]): Promise<ReadonlyMap<string, Wish>> {
  if (persons.length === 0) return new Map()
  const rows = await db
    .selectFrom('outreach_wish')
    .select(['person', 'topics', 'off'])
    .where('person', 'in', [...persons])
    .execute()
  return new Map(rows.map(({ person, ...wish }) => [person, wish]))
}

export const wishOf = async (db: Db, person: string): Promise<Wish> =>
  (await wishesOf(db, [person])).get(person) ?? everything

/** Mails of their own since then, by person. */
export async function toldSince(db: Db, persons: readonly string[], since: Date): Promise<ReadonlyMap<string, number>> {
  if (persons.length === 0) return new Map()
  const rows = await db
    .selectFrom('outreach_notice')
    .select((eb) => ['person', eb.fn.countAll<number>().as('count')])
    .where('person', 'in', [...persons])
    .where('told_at', '>', since)
    .where('listed', '=', false)
    .groupBy('person')
    .execute()
  return new Map(rows.map(({ person, count }) => [person, count]))
}

/** People for whom something waits, after this one. */
export const waitingPersons = async (db: Db, after: string | null, limit: number): Promise<string[]> =>
  (
    await db
      .selectFrom('outreach_notice')
      .select('person')
      .distinct()
      .where('told_at', 'is', null)
      .$if(after !== null, (query) => query.where('person', '>', after ?? ''))
      .orderBy('person')
      .limit(limit)
      .execute()
  ).map(({ person }) => person)

export const waitingNotices = (db: Db, persons: readonly string[]) =>
  persons.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('outreach_notice')
        .select(['call', 'person', 'scheme', 'reasons', 'most_yen'])
        .where('told_at', 'is', null)
        .where('person', 'in', [...persons])
        .orderBy('person')
        .orderBy('found_at')
        .execute()

export type ToldAbout = MailAbout | { scheme: string }

/** Of which calls somebody was told, the newest first, with the firm and what of its record spoke for it. */
export const toldNotices = (db: Db, person: string, about?: ToldAbout) =>
  db
    .selectFrom('outreach_notice')
    .select(['call', 'scheme', 'organization', 'reasons'])
    .where('person', '=', person)
    .where('told_at', 'is not', null)
    .where((eb) => {
      if (about === undefined) return eb.lit(true)
      if ('call' in about) return eb('call', '=', about.call)
      if ('scheme' in about) return eb('scheme', '=', about.scheme)
      return eb.and([eb('listed', '=', true), eb('told_at', '=', about.listed_at)])
    })
    .orderBy('told_at', 'desc')
    .limit(10)
    .execute()

export const roundsBegun = async (db: Db, calls: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    calls.length === 0
      ? []
      : (
          await db
            .selectFrom('outreach_round')
            .select('call')
            .where('call', 'in', [...calls])
            .execute()
        ).map(({ call }) => call),
  )

/** By call: how many heard of it, and which firms. */
export const reached = (db: Db) =>
  db
    .selectFrom('outreach_notice')
    .select((eb) => [
      'call',
      eb.fn.countAll<number>().as('found'),
      eb.fn.count<number>('told_at').as('told'),
      sql<string[]>`array_agg(distinct organization)`.as('organizations'),
      eb.fn.min('found_at').as('since'),
    ])
    .groupBy('call')
    .orderBy('since', 'desc')
    .limit(100)
    .execute()
