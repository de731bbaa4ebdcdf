// The fiscal year of whatever a test opens, grants and pays.
import { fiscalYear, today } from '#platform/calendar/index.ts'

/** Its books are open, whenever this runs. */
export const bookYear = fiscalYear(today(new Date()))
