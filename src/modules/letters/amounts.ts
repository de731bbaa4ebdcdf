// How official letters write years and numbers. Pure.
import { wareki } from '#platform/calendar/index.ts'

/** 令和8年度 */
export const fiscalYearText = (fiscal_year: number): string => wareki(`${fiscal_year}-12-31`).replace(/年.*/, '年度')

/** 8みな産第12号: the year's count within its era, the mark, the number. */
export const numberText = (letter: { fiscal_year: number; mark: string; number: number }): string =>
  `${fiscalYearText(letter.fiscal_year).replace(/^\D+|年度$/g, '')}${letter.mark}第${letter.number}号`
