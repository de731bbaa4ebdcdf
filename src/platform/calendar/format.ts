// Days and times as people here write them, in each language: always those of Tokyo, wherever the server stands.
import type { Phrase } from '#platform/i18n/index.ts'
import { weekday } from './civil.ts'
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
