// Months in order, those without anything too. Pure.
import { addMonths } from '#platform/calendar/index.ts'

/** The last `count` months up to that day's, oldest first: `2026-11`. */
export const monthsUntil = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => addMonths(`${today.slice(0, 7)}-01`, i - count + 1).slice(0, 7))

/** So few could be recognised by those who know the town: shown only as "fewer than three". */
export const fewest = 3
export const isFew = (count: number): boolean => count > 0 && count < fewest

/** Of those that ended, how many in a hundred were broken off; null before anything ended, and where it would tell a number too small to show. */
export const interruptedPercent = ({
  finished,
  interrupted,
}: {
  finished: number
  interrupted: number
}): number | null =>
  finished + interrupted === 0 || isFew(interrupted)
    ? null
    : Math.round((interrupted * 1000) / (finished + interrupted)) / 10
