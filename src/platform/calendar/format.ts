// Days and instants as letters, lists and files write them, whatever language the reader has.
// Pages say `dayText` of the design system, which follows the reader.
import { today, weekday } from './civil.ts'
import { wareki } from './era.ts'

const ja = '日月火水木金土'
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `long` 2026年11月21日（土） · `short` 11月21日（土） · `wareki` 令和8年11月21日 · `english` 21 Nov 2026 (Sat) */
export type DateStyle = 'long' | 'short' | 'wareki' | 'english'

export function formatDate(on: string, style: DateStyle = 'long'): string {
  const [year, month = 0, day] = on.split('-').map(Number)
  if (style === 'wareki') return wareki(on)
  if (style === 'english') return `${day} ${months[month - 1]} ${year} (${days[weekday(on)]})`
  return `${style === 'long' ? `${year}年` : ''}${month}月${day}日（${ja[weekday(on)]}）`
}

/** `18:30` in Tokyo. */
export const tokyoTime = (at: Date): string => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(11, 16)

/** The day and time in Tokyo: 2026年11月21日（土）18:30. */
export const formatInstant = (at: Date, style: DateStyle = 'long'): string =>
  `${formatDate(today(at), style)}${style === 'english' || style === 'wareki' ? ' ' : ''}${tokyoTime(at)}`
