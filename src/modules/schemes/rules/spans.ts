// How far it is from one civil day to another. Each throws where one is no day.
import { daysBetween, fiscalYear, parseDate } from '#platform/calendar/index.ts'

function day(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || !parseDate(text).ok) throw new Error(`no day: ${text}`)
  return text
}

const monthOf = (text: string): number => Number(day(text).slice(0, 4)) * 12 + Number(text.slice(5, 7))

/** Whole months, as an age is counted: 2026-01-31 to 2026-02-28 is 0, to 2026-03-31 is 2. */
export const fullMonths = (from: string, to: string): number =>
  monthOf(to) - monthOf(from) - (to.slice(8) < from.slice(8) ? 1 : 0)

/** Whole years: 2020-11-22 to 2026-11-21 is 5. */
export const fullYears = (from: string, to: string): number => Math.floor(fullMonths(from, to) / 12)

/** Days: to the next one is 1, to the same one 0. */
export const fullDays = (from: string, to: string): number => daysBetween(day(from), day(to))

/** 2027-03-31 is in 2026. */
export const fiscalYearOf = (on: string): number => fiscalYear(day(on))
