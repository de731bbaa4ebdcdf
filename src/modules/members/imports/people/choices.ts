// Answers in people's own words, as the choices we have. What fits none of them for certain is left out and said.
import { clean } from '#platform/text/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { Day, Place, RewardWish } from '../../tables.ts'
import { as, type Reading, repaired } from '../reading.ts'
import { notes } from './notes.ts'
import { targets } from './targets.ts'

const plain = (cell: string): string => clean(cell.slice(0, 500)).normalize('NFKC').toLowerCase()

const allDays: readonly Day[] = ['weekday_daytime', 'weekday_evening', 'weekend']

const dayWords: readonly [RegExp, readonly Day[]][] = [
  [/不可|以外|\bng\b|×/, []],
  [/いつでも|毎日|全日|不問|問わ/, allDays],
  [/土|日曜|週末|休日|祝|^日$|weekend/, ['weekend']],
  [/平日.*(?:夜|夕)|^夜|夜間|weekday[_ ]evening/, ['weekday_evening']],
  [/平日.*(?:日中|昼|午前|午後|朝)|weekday[_ ]daytime/, ['weekday_daytime']],
]

/** Each of the days named; 「平日」 alone does not say whether by day or by night. */
export function readDays(cell: string): Reading<Day[]> {
  const words = plain(cell)
    .split(/[、,;/・\n]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const known = words.map((word) => dayWords.find(([pattern]) => pattern.test(word))?.[1] ?? [])
  const unclear = words.filter((_, i) => known[i]?.length === 0)
  const value = allDays.filter((day) => known.some((days) => days.includes(day)))
  return unclear.length === 0 ? as(value) : repaired(value, notes.unclear(targets.days, unclear.join('、')))
}

interface Sides<T extends string> {
  label: Phrase
  codes: readonly [first: T, second: T, either: T]
  first: RegExp
  second: RegExp
  either: RegExp
  /** Turns the meaning round, so that the word alone tells nothing. */
  not: RegExp
}

/** One of two sides, or either where both are named. Null where nothing stands or nothing is clear. */
function readSide<T extends string>(
  cell: string,
  { label, codes, first, second, either, not }: Sides<T>,
): Reading<T | null> {
  const text = plain(cell)
  if (text === '') return as(null)
  const code = codes.find((one) => one === text)
  if (code !== undefined) return as(code)
  const [one, two] = [first.test(text), second.test(text)]
  if (not.test(text) || !(one || two || either.test(text))) return repaired(null, notes.unclear(label, text))
  return as(either.test(text) || (one && two) ? codes[2] : one ? codes[0] : codes[1])
}

const either = /どちらでも|いずれでも|両方|問わ|不問|どちらも|either/

export const readPlace = (cell: string): Reading<Place | null> =>
  readSide(cell, {
    label: targets.place,
    codes: ['online', 'onsite', 'either'],
    first: /オンライン|リモート|在宅|遠隔|ウェブ|web|zoom|online/,
    second: /現地|対面|訪問|来社|来所|出社|通勤|on[ -]?site/,
    either,
    not: /不可|以外|できない|できません|\bng\b|×|なし/,
  })

export const readReward = (cell: string): Reading<RewardWish | null> =>
  readSide(cell, {
    label: targets.reward,
    codes: ['paid', 'pro_bono', 'either'],
    first: /有償|有料|報酬の?(?:あり|有|ある)|謝礼あり|\bpaid/,
    second:
      /無償|無料|無報酬|報酬の?(?:な[しい]|無|不要)|ボランティア|プロボノ|謝礼不要|pro[ _-]?bono|volunteer|\bunpaid/,
    either,
    not: /不可|以外|できない|できません|\bng\b|×/,
  })

/** 「４時間」, 「週に4時間程度」; of 「4〜6時間」 the lesser, which is said. A month's or a day's hours are not a week's. */
export function readHours(cell: string): Reading<number | null> {
  const text = plain(cell)
  if (text === '') return as(null)
  const match =
    /^(?:(?:1|一)?週間?(?:あたり|に)?|約|およそ|最大)*\s*(\d{1,3}(?:\.\d+)?)\s*(?:時間)?(?:\s*[~〜\-–ー]\s*(\d{1,3}(?:\.\d+)?))?\s*(?:時間|h|hours?)?\s*(?:程度|くらい|ぐらい|位|前後|以内|まで|以上|\/ ?週|\/ ?week|(?:a|per) week)*$/.exec(
      text,
    )
  const [, least = '', most] = match ?? []
  const hours = Math.floor(Number(least))
  if (least === '' || hours < 1 || hours > 60) return repaired(null, notes.unclear(targets.hours_per_week, text))
  return most === undefined && String(hours) === least ? as(hours) : repaired(hours, notes.hoursLess(text, hours))
}
