// How answers are said: what could not be read is said as it was typed.
import { parseDate } from '#platform/calendar/index.ts'
import { yenText as yenOfNumber } from '#platform/text/index.ts'
import { plainDay } from '#ui/index.ts'

export const dateText = (on: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(on) && parseDate(on).ok ? plainDay(on) : on)

const isWhole = (digits: string): boolean => /^-?\d{1,15}$/.test(digits)
export const numberText = (digits: string): string =>
  isWhole(digits) ? Number(digits).toLocaleString('en-US') : digits
export const yenText = (digits: string): string => (isWhole(digits) ? yenOfNumber(Number(digits)) : digits)
export const yenOf = (digits: string): number => (isWhole(digits) ? Number(digits) : 0)
