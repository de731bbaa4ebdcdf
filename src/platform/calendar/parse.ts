// Dates and times as people and files write them.
import type { Phrase } from '#platform/i18n/index.ts'
import { halfWidth } from '#platform/text/digits.ts'
import { civilDay } from './civil.ts'
import { eraOf, eras, wareki } from './era.ts'

type ParsedDate =
  /** `repaired` says what was understood where it was not written so: 平成32年 is 令和2年. */
  { ok: true; on: string; repaired?: Phrase } | { ok: false; why: Phrase }

const western = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const japanese =
  /^(明治|大正|昭和|平成|令和|[MTSHR])\s*(元|\d{1,2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/i
const yearLast = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{2}|\d{4})$/
const yearless = /^\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?$/
const weekday = /\s*\([月火水木金土日・祝]+曜?日?\)$/

const unreadable: Phrase = {
  ja: '日付を読み取れませんでした。例：2027年1月8日、令和9年1月8日',
  en: 'We could not read this date. For example: 2027-01-08',
}
const unclearOrder: Phrase = {
  ja: 'どれが年・月・日か分かりません。2027年1月8日のように、年から書いてください',
  en: 'We cannot tell year, month and day apart. Please begin with the year: 2027-01-08',
}
const noYear: Phrase = {
  ja: '年がありません。2027年1月8日のように、年から書いてください',
  en: 'The year is missing. Please begin with it: 2027-01-08',
}
const noSuchDay = (month: number, day: number): Phrase =>
  month >= 1 && month <= 12
    ? {
        ja: `${month}月${day}日はありません。日付をお確かめください`,
        en: `There is no such day (month ${month}, day ${day}). Please check`,
      }
    : { ja: `${month}月はありません。日付をお確かめください`, en: `There is no month ${month}. Please check` }

const refuse = (why: Phrase): ParsedDate => ({ ok: false, why })

/** Reads 2027-01-08, 2027年1月8日, 20270108, 令和9年1月8日, R9.1.8, in either width, with or without a weekday behind. */
export function parseDate(text: string): ParsedDate {
  const typed = text.trim()
  if (typed.length > 60) return refuse(unreadable)
  const tidy = halfWidth(typed).trim().replace(weekday, '')
  const match = western.exec(tidy) ?? compact.exec(tidy)
  if (match) return dated(Number(match[1]), Number(match[2]), Number(match[3]))
  const inEra = japanese.exec(tidy)
  if (inEra) return datedInEra(tidy, inEra)
  if (yearLast.test(tidy)) return refuse(unclearOrder)
  return refuse(yearless.test(tidy) ? noYear : unreadable)
}

function dated(year: number, month: number, day: number): ParsedDate {
  const on = civilDay(year, month, day)
  return on === null ? refuse(noSuchDay(month, day)) : { ok: true, on }
}

function datedInEra(tidy: string, [, name = '', count = '', month, day]: RegExpExecArray): ParsedDate {
  const era = eras.find((e) => e.name === name || e.letter === name.toUpperCase())
  if (era === undefined || Number(count) === 0) return refuse(unreadable)
  const year = Number(era.from.slice(0, 4)) + (count === '元' ? 1 : Number(count)) - 1
  const parsed = dated(year, Number(month), Number(day))
  if (!parsed.ok || eraOf(parsed.on) === era) return parsed
  return {
    ...parsed,
    repaired: { ja: `${tidy}は${wareki(parsed.on)}のことと読みました`, en: `Read ${tidy} as ${parsed.on}` },
  }
}

const clock = /^(午前|午後|am|pm)?\s*(\d{1,2})\s*(?::|時)\s*(?:(\d{1,2})\s*分?|(半))?$/i

/** `13:30`, `１３：３０`, `午後1時半` → `13:30`; null when it is no time of day. */
export function parseTime(text: string): string | null {
  const typed = text.trim()
  const match = typed.length > 40 ? null : clock.exec(halfWidth(typed).trim())
  if (!match) return null
  const [, half = '', hourText, minuteText, halfPast] = match
  const twelve = Number(hourText)
  if (half !== '' && twelve > 12) return null
  const hour = /午後|pm/i.test(half) ? (twelve % 12) + 12 : /am/i.test(half) ? twelve % 12 : twelve
  const minute = halfPast ? 30 : Number(minuteText ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
