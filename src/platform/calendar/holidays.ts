// 国民の祝日 and the days an office is open.
import holiday_jp from '@holiday-jp/holiday_jp'
import { addDays, weekday } from './civil.ts'

const names = new Map<string, string>(Object.entries(holiday_jp.holidays).map(([on, { name }]) => [on, name]))

/** 勤労感謝の日 …; null on an ordinary day. Known to 2050. */
export const holidayName = (on: string): string | null => names.get(on) ?? null
export const isHoliday = (on: string): boolean => names.has(on)

/** Monday to Friday, no holiday, not 29 December to 3 January. */
export function isOfficeDay(on: string): boolean {
  const yearEnd = on.slice(5) >= '12-29' || on.slice(5) <= '01-03'
  return weekday(on) >= 1 && weekday(on) <= 5 && !yearEnd && !isHoliday(on)
}

/** The day itself when the office is open, else the next one. */
export function nextOfficeDay(on: string): string {
  let day = on
  while (!isOfficeDay(day)) day = addDays(day, 1)
  return day
}
