// Days and hours before the instant up to which things have happened. Civil days and hours are those of Tokyo, nine hours ahead.
import type { Random } from './random.ts'

const hour = 3_600_000
const day = 24 * hour
const tokyo = 9 * hour

/** `count` days later (earlier when negative), at a waking hour in Tokyo that chance picks, never after `latest`. */
export function days(from: Date, count: number, r: Random, latest?: Date): Date {
  const midnight = Math.floor((from.getTime() + tokyo) / day) * day - tokyo
  const at = midnight + count * day + r.int(8 * 60, 22 * 60) * 60_000
  // The same day as `from` must not come before it.
  const inOrder = count >= 0 && at < from.getTime() ? from.getTime() + r.int(10, 90) * 60_000 : at
  return new Date(latest === undefined ? inOrder : Math.min(inOrder, latest.getTime()))
}

/** At `hours` o'clock in Tokyo, `count` days later; for meetings. */
export function oClock(from: Date, count: number, hours: number): Date {
  const midnight = Math.floor((from.getTime() + tokyo) / day) * day - tokyo
  return new Date(midnight + count * day + hours * hour)
}

/** The civil day in Tokyo, `count` days later. */
export const civilDay = (from: Date, count = 0): string =>
  new Date(from.getTime() + tokyo + count * day).toISOString().slice(0, 10)

export const daysBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / day)
