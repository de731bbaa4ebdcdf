// Of all schemes that serve a measure at once: eight queries, however many there are.
import type { Db } from '#platform/db/index.ts'
import { submittedCounts } from '#modules/applications/index.ts'
import { awardSums } from '#modules/awards/index.ts'
import { balancesOf } from '#modules/budget/index.ts'
import { publishedCounts, publishedPersons } from '#modules/grants/index.ts'
import { plansOf, schemesServing } from '#modules/schemes/index.ts'
import { outcomeForm } from '../outcome-form.ts'
import { outcomeSums } from '../outcome-sums.ts'
import { reportPlan } from '../plan.ts'
import { answeredOutcomes, type OutcomeReport } from '../queries/outcomes.ts'
import type { SchemeFigures, YearOutcomes } from './figures.ts'

export async function figuresServing(db: Db, measures: readonly string[], now: Date) {
  const schemes = await schemesServing(db, measures)
  const ids = schemes.map(({ id }) => id)
  const applications = await submittedCounts(db, ids)
  const awards = await awardSums(db, ids)
  const balances = await balancesOf(db, ids)
  const outcomes = await answeredOutcomes(db, ids)
  const plans = await plansOf(db, ids, reportPlan)
  const figures = schemes.map(({ id, title }): SchemeFigures => {
    const own = <Row extends { scheme: string }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ scheme }) => scheme === id)
    return {
      id,
      title,
      applications: applications.get(id) ?? 0,
      awards: own(awards),
      paid_yen: own(balances).reduce((all, { paid, past_income }) => all + paid - past_income, 0),
      follow: byYear(outcomeForm(plans.get(id) ?? reportPlan.fresh), own(outcomes)),
    }
  })
  const groups = await publishedPersons(db, { scheme: null, fiscal_year: null }, now)
  return { figures, published: await publishedCounts(db, ids), groups }
}

const byYear = (form: ReturnType<typeof outcomeForm>, outcomes: readonly OutcomeReport[]): YearOutcomes[] =>
  [...Map.groupBy(outcomes, ({ years }) => years)].map(([years, of]) => ({
    years,
    answered: of.length,
    sums: outcomeSums(form, of),
  }))
