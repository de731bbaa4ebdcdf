// The final amount of a report, from what the inspection found.
import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { factsFor } from '#modules/applications/index.ts'
import { compiled } from '#modules/schemes/index.ts'
import { type FinalAmount, finalAmount } from '../final-amount.ts'
import { askedNumbers, foundFacts } from '../found-facts.ts'
import { eligibleSum } from '../sums.ts'
import type { BegunReport } from './whole.ts'

/** The day of the application: by it its documents and terms were judged. */
const dayOf = ({ application: { submitted_at, created_at } }: Pick<BegunReport, 'application'>): string =>
  today(submitted_at ?? created_at)

export const numbersOf = (whole: BegunReport) => askedNumbers(whole.terms, whole.application.answers, dayOf(whole))

/** Null where no money is given. */
export async function amountOf(db: Db, whole: BegunReport, town: string): Promise<FinalAmount | null> {
  const { terms, application, report, lines, award } = whole
  if (award === null || award.yen === null) return null
  const on = dayOf(whole)
  const applicant = await factsFor(db, application, town, application.submitted_at ?? application.created_at)
  const given = foundFacts(terms, applicant, { answers: application.answers, found: report.found, lines, on })
  return finalAmount(compiled(terms.rules, terms.rule_set), given, award.yen, eligibleSum(lines))
}
