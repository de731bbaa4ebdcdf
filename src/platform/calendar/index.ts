export { addDays, addMonths, civilDay, daysBetween, fiscalYear, today, tokyoInstant, weekday } from './civil.ts'
export { wareki } from './era.ts'
export { holidayName, isOfficeDay, nextOfficeDay } from './holidays.ts'
export { type ParsedDate, parseDate, parseTime } from './parse.ts'
