// A month as people look at one: weeks from Sunday, each day with what is on. Pure.
import { addDays, addMonths, daysBetween, today, weekday } from '#platform/calendar/index.ts'
import { isWholeDays, type Span } from './phrases-when.ts'

/** `2026-12`, or null. */
export const readMonth = (text: string): string | null => (/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : null)

export const monthAfter = (month: string, months: number): string => addMonths(`${month}-01`, months).slice(0, 7)

/** First and last civil day on which it is. */
const daysOf = (span: Span): [string, string] => [
  today(span.starts_at),
  today(isWholeDays(span) ? new Date(span.ends_at.getTime() - 1) : span.ends_at),
]

export interface MonthDay<S> {
  on: string
  /** Of this month, not of its neighbours. */
  within: boolean
  sessions: S[]
}

/** What lasts longer than this is told once for the month, not on each of its days. */
const mostDays = 3

/** Whole weeks, and what goes on for long. */
export function monthOf<S extends Span>(month: string, sessions: readonly S[]): { weeks: MonthDay<S>[][]; long: S[] } {
  const first = `${month}-01`
  const begin = addDays(first, -weekday(first))
  const last = addDays(addMonths(first, 1), -1)
  const count = Math.ceil((daysBetween(begin, last) + 1) / 7) * 7
  const spans = sessions.map((session) => ({ session, days: daysOf(session) }))
  const isLong = ([from, until]: [string, string]) => daysBetween(from, until) >= mostDays
  const days = Array.from({ length: count }, (_, n) => {
    const on = addDays(begin, n)
    const within = on.startsWith(month)
    const here = spans.filter(
      ({ days: [from, until] }) => within && from <= on && on <= until && !isLong([from, until]),
    )
    return { on, within, sessions: here.map(({ session }) => session) }
  })
  const weeks = Array.from({ length: count / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  return { weeks, long: spans.filter(({ days }) => isLong(days)).map(({ session }) => session) }
}
