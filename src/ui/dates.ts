// Dates in the reader's language.
import { datePhrase, type DateStyle, daysBetween, lastMoment, today, tokyoTime } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'

/** Of a civil day `2026-11-21`, or of the day an instant fell on in Tokyo. */
const day = (when: Date | string, style: DateStyle): string =>
  t(datePhrase(typeof when === 'string' ? when : today(when), style))

/** 2026年11月21日（土）, with `era` 令和8年11月21日（土）; in English 21 Nov 2026 (Sat). */
export const dayText = (when: Date | string, era = false): string => day(when, era ? 'era' : 'long')

/** 2027年1月8日, 8 Jan 2027: without the day of the week. */
export const plainDay = (when: Date | string): string => day(when, 'plain')

/** 1月8日（金）, 8 Jan (Fri); with the year where it is not this year's. */
export const shortDay = (on: string): string =>
  day(on, on.slice(0, 4) === today(new Date()).slice(0, 4) ? 'short' : 'long')

/** 12月5日（土） 17:00; of a midnight 12月1日（火）, the day that it ends. */
export function untilText(at: Date, say: (on: string) => string = dayText): string {
  const { on, time } = lastMoment(at)
  return time === null ? say(on) : `${say(on)} ${time}`
}

/** 3日, 3 days: how long something waits, is late, or has left. */
export const daysText = (days: number): string => t(`${days}日`, days === 1 ? '1 day' : `${days} days`)

/** How many days, in words, something has waited that began to wait at an instant. */
export const waitText = (since: Date, now: Date): string => daysText(daysBetween(today(since), today(now)))

/** 14:05 in Tokyo. */
export const clockText = tokyoTime
