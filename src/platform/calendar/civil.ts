// Civil days are strings, '2026-11-21', in Asia/Tokyo; they compare and sort as they stand.

const utc = (on: string): Date => new Date(`${on}T00:00:00Z`)
const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** '2026-02-30' is null. */
export function civilDay(year: number, month: number, day: number): string | null {
  const on = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const date = utc(on)
  return !Number.isNaN(date.getTime()) && dayOf(date) === on ? on : null
}

/** The day it is in Tokyo. Japan has had no daylight saving since 1951. */
export const today = (now: Date): string => dayOf(new Date(now.getTime() + 9 * 3_600_000))

export const addDays = (on: string, days: number): string => dayOf(new Date(utc(on).getTime() + days * 86_400_000))

/** The same day of another month; the month's last day where it has no such day. */
export function addMonths(on: string, months: number): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return dayOf(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last))))
}

/**
 * The last day of so many months that begin with this day (民法143条): the day before the corresponding one, or the last of the month
 * where it has no such day.
 */
export function lastDay(first: string, months: number): string {
  const corresponding = addMonths(first, months)
  return corresponding.slice(8) === first.slice(8) ? addDays(corresponding, -1) : corresponding
}

export const daysBetween = (from: string, to: string): number => (utc(to).getTime() - utc(from).getTime()) / 86_400_000

/** 0 Sunday … 6 Saturday. */
export const weekday = (on: string): number => utc(on).getUTCDay()

/** 令和8年度 = 2026: April to March. */
export const fiscalYear = (on: string): number => Number(on.slice(0, 4)) - (on.slice(5, 7) < '04' ? 1 : 0)

/** '2026-11-21' and '18:30' in Tokyo, as an instant. */
export const tokyoInstant = (on: string, time = '00:00'): Date => new Date(`${on}T${time}:00+09:00`)
