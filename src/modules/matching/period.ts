// Whether somebody is there from the first day to the last. Pure.
import { lastDay } from '#platform/calendar/index.ts'
import type { MatchablePerson } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'

type Window = Pick<MatchablePerson, 'available_from_on' | 'available_until_on'>
type Work = Pick<OpportunityNeed, 'starts_on' | 'months'>

/** The work's first day for this person: what has begun already begins today; without a day it waits for them. */
export function firstDay({ available_from_on: from }: Window, { starts_on }: Work, today: string): string {
  const first = starts_on ?? from ?? today
  return first < today ? today : first
}

/** What was said does not cover the work. What was not said breaks nothing. */
export function missesPeriod(window: Window, work: Work, today: string): boolean {
  if (work.starts_on === null && work.months === null) return false
  const { available_from_on: from, available_until_on: until } = window
  const first = firstDay(window, work, today)
  const last = work.months === null ? first : lastDay(first, work.months)
  return (from !== null && from > first) || (until !== null && last > until)
}
