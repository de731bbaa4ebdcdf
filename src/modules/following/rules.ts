// When a coordinator should look in on a match. Pure.
import { addDays, today as dayOf, weekday } from '#platform/calendar/index.ts'
import type { Side } from '#modules/members/index.ts'
import type { Feeling } from './tables.ts'

/** The Monday of that day's week. */
export const weekOf = (on: string): string => addDays(on, -((weekday(on) + 6) % 7))

export interface Pulse {
  week_on: string
  side: Side
  feeling: Feeling
  given_at: Date
}

export type Alert = 'stuck' | 'slow' | 'silent'

/** Weeks without a word from a side before somebody asks. */
export const silentWeeks = 2

/** The newest week that a side has spoken of; staff who were in touch since have heard it, and wait from then on. */
interface Heard {
  began_on: string
  today: string
  followed_up_at: Date | null
}

const weekBefore = (on: string): string => addDays(on, -7)

function alertFrom(pulses: readonly Pulse[], side: Side, { began_on, today, followed_up_at }: Heard): Alert | null {
  const [last, before] = pulses.filter((one) => one.side === side).sort((a, b) => (a.week_on < b.week_on ? 1 : -1))
  if (last !== undefined && (followed_up_at === null || last.given_at > followed_up_at)) {
    if (last.feeling === 'stuck') return 'stuck'
    if (last.feeling === 'slow' && before?.feeling === 'slow' && before.week_on === weekBefore(last.week_on))
      return 'slow'
  }
  // The week of the beginning and the running one are not asked for.
  const heard = [last?.week_on ?? weekOf(began_on), ...(followed_up_at === null ? [] : [weekOf(dayOf(followed_up_at))])]
  const since = heard.reduce((a, b) => (a > b ? a : b))
  return addDays(since, 7 * (silentWeeks + 1)) <= weekOf(today) ? 'silent' : null
}

const order: readonly Alert[] = ['stuck', 'slow', 'silent']

/**
 * The gravest thing to look at: one "stuck", "slow" in two weeks running, or silence, from either side. Once staff have
 * been in touch nothing is, until the next word or the next silence.
 */
export function alertOf(
  pulses: readonly Pulse[],
  began_on: string,
  today: string,
  followed_up_at: Date | null = null,
): Alert | null {
  const heard = { began_on, today, followed_up_at }
  const found = (['person', 'organization'] as const).map((side) => alertFrom(pulses, side, heard))
  return order.find((alert) => found.includes(alert)) ?? null
}
