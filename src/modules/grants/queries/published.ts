// What is public of awards: bodies one by one, persons only counted.
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { containing, type Db } from '#platform/db/index.ts'
import type { GrantFilters } from '../filters.ts'
import { fewest } from '../rules.ts'
import type { AwardPublicationTable } from '../tables.ts'

export const perPage = 50
/** Of a file. */
const mostRows = 100_000

const columns = [
  'id',
  'scheme',
  'scheme_title',
  'fiscal_year',
  'title',
  'recipient_name',
  'corporate_number',
  'state',
  'yen',
  'decided_on',
  'published_at',
] as const

/** The latest version of each; `before`: as it stood then. */
const latest = (db: Db, before?: RawBuilder<Date>) =>
  db
    .selectFrom('award_publication as p')
    .$if(before !== undefined, (query) => query.where(sql<boolean>`p.published_at < ${before}`))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('award_publication as later')
            .select('later.version')
            .whereRef('later.municipality', '=', 'p.municipality')
            .whereRef('later.id', '=', 'p.id')
            .whereRef('later.version', '>', 'p.version')
            .$if(before !== undefined, (query) => query.where(sql<boolean>`later.published_at < ${before}`)),
        ),
      ),
    )

function named(db: Db, { scheme, fiscal_year, q }: GrantFilters) {
  const like = containing(q.normalize('NFKC'))
  return latest(db)
    .where('p.recipient_name', 'is not', null)
    .$if(scheme !== null, (query) => query.where('p.scheme', '=', scheme ?? ''))
    .$if(fiscal_year !== null, (query) => query.where('p.fiscal_year', '=', fiscal_year ?? 0))
    .$if(q !== '', (query) =>
      query.where((eb) => eb.or([eb('p.recipient_name', 'like', like), eb('p.title', 'like', like)])),
    )
}

const rows = (db: Db, filters: GrantFilters, limit: number, offset: number) =>
  named(db, filters)
    .select(columns)
    .orderBy('p.decided_on', 'desc')
    .orderBy('p.id')
    .limit(limit)
    .offset(offset)
    .execute()

export type PublishedAward = Pick<Selectable<AwardPublicationTable>, (typeof columns)[number]>

/** Two queries, however many there are. */
export async function listPublished(db: Db, filters: GrantFilters) {
  const { total, yen } = await named(db, filters)
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.coalesce(eb.fn.sum<number>('p.yen'), eb.lit(0)).as('yen'),
    ])
    .executeTakeFirstOrThrow()
  return { total, yen, rows: await rows(db, filters, perPage, (filters.page - 1) * perPage) }
}

/** Without pages, for a file. */
export const allPublished = (db: Db, filters: GrantFilters): Promise<PublishedAward[]> => rows(db, filters, mostRows, 0)

export interface PersonsGroup {
  scheme: string
  scheme_title: string
  fiscal_year: number
  count: number
  yen: number
}

/** 出納閉鎖: the end of 31 May after the fiscal year. */
const booksClose = sql<Date>`make_timestamptz(p.fiscal_year + 1, 6, 1, 0, 0, 0, 'Asia/Tokyo')`

/**
 * Persons by scheme and year, as it stood when the books of the year were closed, and never before or after: no later sum differs from an
 * earlier one by what somebody got. A group of fewer than three is left out, and of no sum a part.
 */
export const publishedPersons = (
  db: Db,
  { scheme, fiscal_year }: Pick<GrantFilters, 'scheme' | 'fiscal_year'>,
  now: Date,
): Promise<PersonsGroup[]> =>
  latest(db, booksClose)
    .where(booksClose, '<=', now)
    .select((eb) => [
      'p.scheme',
      eb.fn.max<string>('p.scheme_title').as('scheme_title'),
      'p.fiscal_year',
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number>('p.yen').as('yen'),
    ])
    .where('p.recipient_name', 'is', null)
    .where('p.state', '<>', 'cancelled')
    .$if(scheme !== null, (query) => query.where('p.scheme', '=', scheme ?? ''))
    .$if(fiscal_year !== null, (query) => query.where('p.fiscal_year', '=', fiscal_year ?? 0))
    .groupBy(['p.scheme', 'p.fiscal_year'])
    .having((eb) => eb(eb.fn.countAll<number>(), '>=', fewest))
    .orderBy('p.fiscal_year', 'desc')
    .orderBy('scheme_title')
    .execute()

/** What the list can be narrowed to: only where a body is named, so that no choice gives away a person. */
export async function choices(db: Db) {
  const found = await latest(db)
    .select((eb) => ['p.scheme', 'p.fiscal_year', eb.fn.max<string>('p.scheme_title').as('title')])
    .where('p.recipient_name', 'is not', null)
    .groupBy(['p.scheme', 'p.fiscal_year'])
    .execute()
  return {
    schemes: [...new Map(found.map(({ scheme, title }) => [scheme, title]))].map(([value, label]) => ({
      value,
      label,
    })),
    years: [...new Set(found.map(({ fiscal_year }) => fiscal_year))].toSorted((a, b) => b - a),
  }
}

export interface PublishedCount {
  scheme: string
  fiscal_year: number
  named: number
  named_yen: number
  persons: number
  persons_yen: number
}

/** How many bodies are named and how many persons only counted, by scheme and fiscal year, as it stands; one query. */
export const publishedCounts = async (db: Db, schemes: readonly string[]): Promise<PublishedCount[]> =>
  schemes.length === 0
    ? []
    : latest(db)
        .select((eb) => [
          'p.scheme',
          'p.fiscal_year',
          eb.fn.count<number>('p.recipient_name').as('named'),
          eb.fn
            .coalesce(eb.fn.sum<number>('p.yen').filterWhere('p.recipient_name', 'is not', null), eb.lit(0))
            .as('named_yen'),
          eb.fn.countAll<number>().filterWhere('p.recipient_name', 'is', null).as('persons'),
          eb.fn
            .coalesce(eb.fn.sum<number>('p.yen').filterWhere('p.recipient_name', 'is', null), eb.lit(0))
            .as('persons_yen'),
        ])
        .where('p.scheme', 'in', [...schemes])
        .where('p.state', '<>', 'cancelled')
        .groupBy(['p.scheme', 'p.fiscal_year'])
        .execute()
