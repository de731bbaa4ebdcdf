// 銀行営業日: Monday to Friday without holidays and 31 December to 3 January (銀行法施行令第5条).
import { isHoliday, weekday } from '#platform/calendar/index.ts'

export const isBankDay = (on: string): boolean =>
  weekday(on) >= 1 && weekday(on) <= 5 && on.slice(5) !== '12-31' && on.slice(5) > '01-03' && !isHoliday(on)
