// What is left to grant: the budget's module, which comes later, says it here.
import type { Db } from '#platform/db/index.ts'

/** For an award of now. Null: nothing was appropriated, or nobody keeps count. */
type LeftBudget = (db: Db, of: { scheme: string; fiscal_year: number }, now: Date) => Promise<number | null>

export const leftBudgets: LeftBudget[] = []

export async function leftOf(
  db: Db,
  call: { scheme: string; fiscal_year: number; budget_yen: number | null },
  now: Date,
): Promise<number | null> {
  for (const say of leftBudgets) {
    const left = await say(db, call, now)
    if (left !== null) return left
  }
  return call.budget_yen
}
