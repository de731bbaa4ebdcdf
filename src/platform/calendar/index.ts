export {
  addDays,
  addMonths,
  civilDay,
  daysBetween,
  fiscalYear,
  lastDay,
  today,
  tokyoInstant,
  weekday,
} from './civil.ts'
export { wareki } from './era.ts'
export { datePhrase, type DateStyle, lastMoment, momentPhrase, tokyoTime, untilPhrase } from './format.ts'
export { holidayName, isHoliday, isOfficeDay, nextOfficeDay } from './holidays.ts'
export { parseDate, parseTime } from './parse.ts'
export { parseYear } from './year.ts'
