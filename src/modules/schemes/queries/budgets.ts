// What the budget is kept for: schemes by the fiscal years of their calls.
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import { kinds } from '../kinds/index.ts'

const paying = kinds.flatMap(({ id, money }) => (money === null ? [] : [id]))

/** What has a budget: whatever was published, and a draft of our own that will give money. Its budget is set before it is public. */
export const findSchemeTitle = async (db: Db, id: string): Promise<{ id: string; title: string } | undefined> =>
  isId(id)
    ? db
        .selectFrom('scheme')
        .select(['id', 'title'])
        .where('id', '=', id)
        .where((eb) =>
          eb.or([
            eb('published_at', 'is not', null),
            eb.and([eb('source', 'is', null), eb('information_only', '=', false), eb('kind', 'in', paying)]),
          ]),
        )
        .executeTakeFirst()
    : undefined

/** What the calls of the year announce, all together; null: they name no amount. */
export const announcedOfYear = async (db: Db, scheme: string, fiscal_year: number): Promise<number | null> =>
  (
    await db
      .selectFrom('scheme_call')
      .select((eb) => eb.fn.sum<number | null>('budget_yen').as('yen'))
      .where('scheme', '=', scheme)
      .where('fiscal_year', '=', fiscal_year)
      .executeTakeFirstOrThrow()
  ).yen

/** Published ones that give money in a call of this year, and these, which may be drafts; with what its calls announce. By name. */
export const schemesOfYear = (db: Db, fiscal_year: number, also: readonly string[]) =>
  db
    .selectFrom('scheme')
    .leftJoin('scheme_call as call', (join) =>
      join.onRef('call.scheme', '=', 'scheme.id').on('call.fiscal_year', '=', fiscal_year),
    )
    .select((eb) => ['scheme.id', 'scheme.title', eb.fn.sum<number | null>('call.budget_yen').as('announced_yen')])
    .where((eb) =>
      eb.or([
        eb.and([eb('scheme.published_at', 'is not', null), eb('call.budget_yen', 'is not', null)]),
        ...(also.length > 0 ? [eb('scheme.id', 'in', [...also])] : []),
      ]),
    )
    .groupBy(['scheme.municipality', 'scheme.id'])
    .orderBy('scheme.title')
    .orderBy('scheme.id')
    .execute()

/** In which there were calls with money. */
export async function budgetYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('scheme_call')
    .select('fiscal_year')
    .distinct()
    .where('budget_yen', 'is not', null)
    .execute()
  return rows.map(({ fiscal_year }) => fiscal_year)
}

/** What calls announce, by call; null: no amount. */
export async function announcedYen(db: Db, calls: readonly string[]): Promise<ReadonlyMap<string, number | null>> {
  if (calls.length === 0) return new Map()
  const rows = await db
    .selectFrom('scheme_call')
    .select(['id', 'budget_yen'])
    .where('id', 'in', [...calls])
    .execute()
  return new Map(rows.map(({ id, budget_yen }) => [id, budget_yen]))
}
