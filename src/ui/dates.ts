// Dates as people here write them. Always the time of Tokyo, wherever the server stands.
import { t } from '#platform/i18n/index.ts'

const zone = 'Asia/Tokyo'
const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const
const western = format('ja-JP', day)
const japanese = format('ja-JP-u-ca-japanese', { ...day, era: 'long' })
const english = format('en-GB', { ...day, month: 'short' })
const weekday = { ja: format('ja-JP', { weekday: 'short' }), en: format('en-GB', { weekday: 'short' }) }
const clock = format('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false })

/** A civil day `2026-11-21` as its noon in Tokyo; an instant as it is. */
const instant = (when: Date | string): Date =>
  new Date(typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when) ? `${when}T12:00:00+09:00` : when)

/** 2026年11月21日（土）, with `era` 令和8年11月21日（土）; in English 21 Nov 2026 (Sat). */
export function dayText(when: Date | string, era = false): string {
  const date = instant(when)
  return t(
    `${(era ? japanese : western).format(date)}（${weekday.ja.format(date)}）`,
    `${english.format(date)} (${weekday.en.format(date)})`,
  )
}

/** 令和9年1月8日, without the day of the week. */
export const eraText = (when: Date | string): string => japanese.format(instant(when))

/** 2027年1月8日, without the day of the week. */
export const plainDay = (when: Date | string): string => western.format(instant(when))

/** 14:05 in Tokyo. */
export const clockText = (at: Date | string): string => clock.format(instant(at))
