// Lists for those who work on challenges.
import type { Db } from '#platform/db/index.ts'
import type { State } from '../tables.ts'

/** All of these organizations' challenges, those in hand first, newest first. */
export async function ownOpportunityIds(
  db: Db,
  organizations: readonly string[],
  states: readonly State[],
  limit: number,
): Promise<string[]> {
  if (organizations.length === 0) return []
  const rows = await db
    .selectFrom('opportunity')
    .select('id')
    .where('organization', 'in', [...organizations])
    .where('state', 'in', [...states])
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** The newest that take entries. */
export async function newestIds(db: Db, today: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('opportunity')
    .select('id')
    .where('state', '=', 'published')
    .where('entry_until_on', '>=', today)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export interface Standing {
  open: number
  published: number
  closed: number
  organizations: number
}

/** Figures for the front page: one query that reads two indexes and no table. */
export const standing = (db: Db, today: string): Promise<Standing> =>
  db
    .selectFrom((e) =>
      e
        .selectFrom('opportunity')
        .select((one) => [
          one.fn.countAll<number>().as('published'),
          one.fn.countAll<number>().filterWhere('state', '=', 'closed').as('closed'),
        ])
        .where('published_at', 'is not', null)
        .groupBy('organization')
        .as('by_organization'),
    )
    .select((e) => [
      e.fn.coalesce(e.fn.sum<number>('published'), e.lit(0)).as('published'),
      e.fn.coalesce(e.fn.sum<number>('closed'), e.lit(0)).as('closed'),
      e.fn.countAll<number>().as('organizations'),
      e
        .selectFrom('opportunity')
        .select((one) => one.fn.countAll<number>().as('open'))
        .where('state', '=', 'published')
        .where('entry_until_on', '>=', today)
        .$asScalar()
        .$notNull()
        .as('open'),
    ])
    .executeTakeFirstOrThrow()
