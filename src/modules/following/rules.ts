// When a coordinator should look in on a match. Pure.
import { addDays, weekday } from '#platform/calendar/index.ts'
import type { Side } from '#modules/members/index.ts'
import type { Feeling } from './tables.ts'

/** The Monday of that day's week. */
export const weekOf = (on: string): string => addDays(on, -((weekday(on) + 6) % 7))

export interface Pulse {
  week_on: string
  side: Side
  feeling: Feeling
}

export type Alert = 'stuck' | 'slow' | 'silent'

/** Weeks without a word from a side before somebody asks. */
export const silentWeeks = 2

const newest = (pulses: readonly Pulse[], side: Side): Pulse[] =>
  pulses.filter((one) => one.side === side).sort((a, b) => (a.week_on < b.week_on ? 1 : -1))

function alertFrom(pulses: readonly Pulse[], side: Side, began_on: string, today: string): Alert | null {
  const [last, before] = newest(pulses, side)
  if (last?.feeling === 'stuck') return 'stuck'
  if (last?.feeling === 'slow' && before?.feeling === 'slow') return 'slow'
  // The week of the beginning and the running one are not asked for.
  const since = last?.week_on ?? weekOf(began_on)
  return addDays(since, 7 * (silentWeeks + 1)) <= weekOf(today) ? 'silent' : null
}

const order: readonly Alert[] = ['stuck', 'slow', 'silent']

/** The gravest thing to look at: one "stuck", two "slow" in a row, or silence, from either side. */
export function alertOf(pulses: readonly Pulse[], began_on: string, today: string): Alert | null {
  const found = (['person', 'organization'] as const).map((side) => alertFrom(pulses, side, began_on, today))
  return order.find((alert) => found.includes(alert)) ?? null
}
