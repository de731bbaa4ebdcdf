// For the rules: what is left of the budget of the scheme and year; of the call's own where the ledger is not begun.
import { announcedYen, type FactSource } from '#modules/schemes/index.ts'
import { balancesOf, aidsOf } from './queries/balances.ts'

/** An application that is judged once more after its award does not count against itself. */
export const budgetFacts: FactSource = async (db, asked) => {
  const balances = await balancesOf(db, [...new Set(asked.map(({ scheme }) => scheme))])
  const announced = await announcedYen(db, [...new Set(asked.map(({ call }) => call))])
  const own = await aidsOf(
    db,
    asked.flatMap(({ application }) => application ?? []),
  )
  return asked.map(({ scheme, call, fiscal_year, application }) => {
    const ledger = balances.find((one) => one.scheme === scheme && one.fiscal_year === fiscal_year)
    if (ledger === undefined || ledger.appropriated === 0) return { budget: { left_yen: announced.get(call) ?? null } }
    const committed = own.find((one) => one.application === application && one.fiscal_year === fiscal_year)?.committed
    return { budget: { left_yen: ledger.left + (committed ?? 0) } }
  })
}
