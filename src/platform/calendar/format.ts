// Days and times as people here write them, in each language: always those of Tokyo, wherever the server stands.
import type { Phrase } from '#platform/i18n/index.ts'
import { addDays, today, weekday } from './civil.ts'
import { wareki } from './era.ts'

const ja = '日月火水木金土'
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * `long` 2026年11月21日（土） · `plain` 2026年11月21日 · `short` 11月21日（土） · `era` 令和8年11月21日（土）;
 * in English 21 Nov 2026 (Sat) · 21 Nov 2026 · 21 Nov (Sat) · 21 Nov 2026 (Sat).
 */
export type DateStyle = 'long' | 'plain' | 'short' | 'era'

/** A civil day in both languages. */
export function datePhrase(on: string, style: DateStyle = 'long'): Phrase {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const western = `${style === 'short' ? '' : `${year}年`}${month}月${day}日`
  const english = `${day} ${months[month - 1]}${style === 'short' ? '' : ` ${year}`}`
  if (style === 'plain') return { ja: western, en: english }
  return {
    ja: `${style === 'era' ? wareki(on) : western}（${ja[weekday(on)]}）`,
    en: `${english} (${days[weekday(on)]})`,
  }
}

/** `18:30` in Tokyo. */
export const tokyoTime = (at: Date): string => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(11, 16)

/** `2026年11月21日（土） 18:30`, `21 Nov 2026 (Sat), 18:30`: a moment in Tokyo, in both languages. */
export function momentPhrase(at: Date): Phrase {
  const day = datePhrase(today(at))
  return { ja: `${day.ja} ${tokyoTime(at)}`, en: `${day.en}, ${tokyoTime(at)}` }
}

/** The day that a midnight ends, and null: 締切 of 12月2日 00:00 is 12月1日 to people. Another hour is told with its own day. */
export const lastMoment = (at: Date): { on: string; time: string | null } =>
  tokyoTime(at) === '00:00' ? { on: addDays(today(at), -1), time: null } : { on: today(at), time: tokyoTime(at) }

/** Until when something is, in both languages: of a midnight the day that it ends. */
export function untilPhrase(at: Date): Phrase {
  const { on, time } = lastMoment(at)
  return time === null ? datePhrase(on) : momentPhrase(at)
}
