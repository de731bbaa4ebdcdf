// By when the cost report is due. Pure.
import { addDays, addMonths, today } from '#platform/calendar/index.ts'
import { type Answers, type CallTerms, factsOf } from '#modules/schemes/index.ts'
import type { ReportPlan } from './plan.ts'

/** The day on which the project ends, as the application says; else the end of the call's fiscal year. */
export function endOf(
  plan: Pick<ReportPlan, 'ends_field'>,
  terms: Pick<CallTerms, 'definition' | 'fiscal_year'>,
  answers: Answers,
): string {
  const said = factsOf(terms.definition, answers)
  const on = said[`${plan.ends_field}_to`] ?? said[plan.ends_field]
  return typeof on === 'string' ? on : `${terms.fiscal_year + 1}-03-31`
}

/** So many days after the end, but within the fiscal year, in which it is paid; a project beyond it has its days all the same. */
export function dueOn(
  plan: Pick<ReportPlan, 'ends_field' | 'due_days'>,
  terms: Pick<CallTerms, 'definition' | 'fiscal_year'>,
  answers: Answers,
): string {
  const end = endOf(plan, terms, answers)
  const closing = `${terms.fiscal_year + 1}-03-31`
  const due = addDays(end, plan.due_days)
  return end < closing && due > closing ? closing : due
}

/** Asked for so many years after the award; there are 60 days to answer. */
export function followUpDays(decided_on: string, years: number): { from: string; due_on: string } {
  const from = addMonths(decided_on, 12 * years)
  return { from, due_on: addDays(from, 60) }
}

/** A follow-up that was handed in is handed in again until it is due. */
export const mayHandIn = (
  { submitted_at, due_on }: { submitted_at: Date | null; due_on: string },
  on: string,
): boolean => submitted_at === null || on <= due_on

type Lateness = 'early' | 'soon' | 'late'

/** A week before it is due is soon. */
export const latenessOf = (due_on: string, now: Date): Lateness =>
  today(now) > due_on ? 'late' : today(now) >= addDays(due_on, -7) ? 'soon' : 'early'
