// 〜現在: the day of which a list of others says what it says. Pure.
import { today } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'

/** Null: it may be kept. */
export function whyNotAsOf(as_of_on: string | null, now: Date): Phrase | null {
  if (as_of_on === null) return { ja: 'いつ時点の一覧かを入力してください', en: 'Please say of which day the list is' }
  return as_of_on > today(now)
    ? { ja: '今日より後の日にはできません', en: 'It cannot be of a day that is still to come' }
    : null
}
