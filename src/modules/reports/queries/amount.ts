// The final amount of a report, from what the inspection found.
import { today } from '#platform/calendar/index.ts'
import { arrivedAt } from '#modules/applications/index.ts'
import { compiled } from '#modules/schemes/index.ts'
import { type FinalAmount, finalAmount } from '../final-amount.ts'
import { askedFacts, foundFacts } from '../found-facts.ts'
import { eligibleSum } from '../sums.ts'
import type { BegunReport } from './whole.ts'

/** On which day the application arrived: by that its documents and terms were judged. */
const dayOf = ({ application }: Pick<BegunReport, 'application'>): string =>
  today(arrivedAt(application, application.created_at))

/** What of a report its amount rests on. */
export type Inspected = Pick<BegunReport, 'application' | 'terms' | 'report' | 'lines' | 'award' | 'costLines'>

export const askedOf = (whole: Pick<Inspected, 'application' | 'terms' | 'report'>) =>
  askedFacts(whole.terms, whole.application.answers, whole.report, dayOf(whole))

/** Null where no money is given. */
export function amountOf(whole: Omit<Inspected, 'costLines'>): FinalAmount | null {
  const { terms, application, report, lines, award } = whole
  if (award === null || award.yen === null) return null
  const { answers, judgement } = application
  const given = foundFacts(terms, judgement?.known ?? {}, { answers, report, lines, on: dayOf(whole) })
  return finalAmount(compiled(terms.rules, terms.rule_set), given, award.yen, eligibleSum(lines))
}
