// The final amount of a report, from what the inspection found.
import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { arrivedAt, factsFor } from '#modules/applications/index.ts'
import { compiled } from '#modules/schemes/index.ts'
import { type FinalAmount, finalAmount } from '../final-amount.ts'
import { askedNumbers, foundFacts } from '../found-facts.ts'
import { eligibleSum } from '../sums.ts'
import type { BegunReport } from './whole.ts'

/** When the application arrived: by that its documents and terms were judged. */
const arrivalOf = ({ application }: Pick<BegunReport, 'application'>): Date =>
  arrivedAt(application, application.created_at)

export const numbersOf = (whole: BegunReport) =>
  askedNumbers(whole.terms, whole.application.answers, today(arrivalOf(whole)))

/** Null where no money is given. */
export async function amountOf(db: Db, whole: BegunReport, town: string): Promise<FinalAmount | null> {
  const { terms, application, report, lines, award } = whole
  if (award === null || award.yen === null) return null
  const at = arrivalOf(whole)
  const applicant = await factsFor(db, application, town, at)
  const given = foundFacts(terms, applicant, {
    answers: application.answers,
    found: report.found,
    lines,
    on: today(at),
  })
  return finalAmount(compiled(terms.rules, terms.rule_set), given, award.yen, eligibleSum(lines))
}
