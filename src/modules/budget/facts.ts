// For the rules: what is left of the budget that an award of today is committed in; of the call's own where the ledger is not begun.
import { today } from '#platform/calendar/index.ts'
import { announcedYen, type FactSource } from '#modules/schemes/index.ts'
import { balancesOf, aidsOf } from './queries/balances.ts'
import { mostFor } from './rules.ts'

/** An application that is judged once more after its award does not count against itself. */
export const budgetFacts: FactSource = async (db, asked, _, now) => {
  const balances = await balancesOf(db, [...new Set(asked.map(({ scheme }) => scheme))])
  const announced = await announcedYen(db, [...new Set(asked.map(({ call }) => call))])
  const own = await aidsOf(
    db,
    asked.flatMap(({ application }) => application ?? []),
  )
  return asked.map(({ scheme, call, fiscal_year, application }) => {
    const ledgers = balances.filter((one) => one.scheme === scheme)
    const years = own.filter((one) => one.application === application)
    const most = mostFor(ledgers, years, fiscal_year, today(now))
    return { budget: { left_yen: most ?? announced.get(call) ?? null } }
  })
}
