// An interview in words, as a mail says it.
import { datePhrase, today, tokyoTime } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'

/** A time as it is written in both languages. */
export const timePhrase = (at: Date): Phrase => {
  const { ja, en } = datePhrase(today(at))
  return { ja: `${ja} ${tokyoTime(at)}`, en: `${en} ${tokyoTime(at)}` }
}

interface Meeting {
  minutes: number
  url: string | null
  note: string
}

/** With whom, how long, where: what one needs besides the time. */
export const meetingWords = (other: string, { minutes, url, note }: Meeting): Phrase[] => [
  { ja: `お相手：${other}`, en: `With: ${other}` },
  { ja: `長さ：${minutes}分`, en: `Length: ${minutes} minutes` },
  ...(url === null ? [] : [{ ja: `場所（オンライン）：${url}`, en: `Place (online): ${url}` }]),
  ...(note === '' ? [] : [{ ja: `連絡：${note}`, en: `Note: ${note}` }]),
]
