// All schemes of a fiscal year, and the years there are.
import { fiscalYear, today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { budgetYears, schemesOfYear } from '#modules/schemes/index.ts'
import { type Balance, nothing, withLeft } from '../rules.ts'

export const yearNow = (now: Date): number => fiscalYear(today(now))

const descending = (years: Iterable<number>): number[] => [...new Set(years)].sort((a, b) => b - a)

/** With a ledger or a call that gives money, this one and the next; the newest first. */
export async function yearsOf(db: Db, now: Date): Promise<number[]> {
  const rows = await db.selectFrom('budget_balance').select('fiscal_year').distinct().execute()
  const here = yearNow(now)
  return descending([...rows.map(({ fiscal_year }) => fiscal_year), ...(await budgetYears(db)), here, here + 1])
}

/** Of one scheme: those with a ledger, this one and the next. */
export async function yearsOfScheme(db: Db, scheme: string, now: Date): Promise<number[]> {
  const rows = await db.selectFrom('budget_balance').select('fiscal_year').where('scheme', '=', scheme).execute()
  const here = yearNow(now)
  return descending([...rows.map(({ fiscal_year }) => fiscal_year), here, here + 1])
}

export interface SchemeBudget extends Balance {
  scheme: string
  title: string
  /** Of its calls; null: they name no amount. */
  announced_yen: number | null
}

/** In two queries, however many schemes there are. */
export async function budgetOfYear(db: Db, fiscal_year: number): Promise<SchemeBudget[]> {
  const rows = await db
    .selectFrom('budget_balance')
    .select(['scheme', 'appropriated', 'committed', 'paid', 'past_income'])
    .where('fiscal_year', '=', fiscal_year)
    .where('number', '>', 0)
    .execute()
  const ledgers = new Map(rows.map((row) => [row.scheme, row]))
  const schemes = await schemesOfYear(db, fiscal_year, [...ledgers.keys()])
  return schemes.map(({ id, title, announced_yen }) => ({
    scheme: id,
    title,
    announced_yen,
    ...withLeft(ledgers.get(id) ?? nothing),
  }))
}
