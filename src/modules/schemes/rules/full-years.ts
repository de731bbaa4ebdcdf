import { parseDate } from '#platform/calendar/index.ts'

/** Whole years from one civil day to another, as an age is counted: 2020-11-22 to 2026-11-21 is 5. Throws where one is no day. */
export function fullYears(from: string, to: string): number {
  for (const day of [from, to])
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !parseDate(day).ok) throw new Error(`no day: ${day}`)
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
