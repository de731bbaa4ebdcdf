// What is left: read from the sums that the database keeps.
import type { Db } from '#platform/db/index.ts'
import { type Balance, nothing, type Sums, withLeft } from '../rules.ts'

/** Nothing of anything where no ledger was begun. */
export async function balanceOf(db: Db, scheme: string, fiscal_year: number): Promise<Balance> {
  const row = await db
    .selectFrom('budget_balance')
    .select(['appropriated', 'committed', 'paid', 'past_income'])
    .where('scheme', '=', scheme)
    .where('fiscal_year', '=', fiscal_year)
    .executeTakeFirst()
  return withLeft(row ?? nothing)
}

interface YearBalance extends Balance {
  scheme: string
  fiscal_year: number
}

/** Of every year that has a ledger, the newest first, in one query. */
export async function balancesOf(db: Db, schemes: readonly string[]): Promise<YearBalance[]> {
  if (schemes.length === 0) return []
  const rows = await db
    .selectFrom('budget_balance')
    .select(['scheme', 'fiscal_year', 'appropriated', 'committed', 'paid', 'past_income'])
    .where('scheme', 'in', [...schemes])
    .orderBy('fiscal_year', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, ...withLeft(row) }))
}

/** What is committed and paid to one application in a fiscal year. */
export async function aidOf(db: Db, application: string, fiscal_year: number): Promise<Sums> {
  const row = await db
    .selectFrom('budget_aid')
    .select(['committed', 'paid'])
    .where('application', '=', application)
    .where('fiscal_year', '=', fiscal_year)
    .executeTakeFirst()
  return { ...nothing, ...row }
}

/** What is committed and paid to one application, year by year, the earliest first; only the last may have something unpaid. */
export const aidByYear = (db: Db, application: string) =>
  db
    .selectFrom('budget_aid')
    .select(['fiscal_year', 'committed', 'paid'])
    .where('application', '=', application)
    .orderBy('fiscal_year')
    .execute()

/** The fiscal year out of whose budget each is still to be paid: after a carry-over it is the next. Not of those to whom nothing is. */
export async function payingYears(db: Db, applications: readonly string[]): Promise<Map<string, number>> {
  const years = (await aidsOf(db, applications)).filter(({ committed, paid }) => committed > paid)
  return new Map(years.map(({ application, fiscal_year }) => [application, fiscal_year]))
}

/** Which of these ids are in a ledger. */
export async function enteredOf(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('budget_entry')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** What is committed and paid to applications, year by year, the earliest first. */
export const aidsOf = async (db: Db, applications: readonly string[]) =>
  applications.length === 0
    ? []
    : db
        .selectFrom('budget_aid')
        .select(['application', 'fiscal_year', 'committed', 'paid'])
        .where('application', 'in', [...applications])
        .orderBy('fiscal_year')
        .execute()
