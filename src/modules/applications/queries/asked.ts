// What somebody types to find an application: a 受付番号, or a part of the applicant's name.
import { sql } from 'kysely'
import { containing } from '#platform/db/index.ts'

/** 「2026-0012」 or, in any year, 「12」. */
const numberIn = (q: string): { year: string | undefined; number: number } | null => {
  const [, year, digits] = /^(?:(\d{4})-)?0*(\d{1,7})$/.exec(q.normalize('NFKC')) ?? []
  return digits === undefined ? null : { year, number: Number(digits) }
}

/** Of rows of `application`; nothing typed: all of them. */
export function isAsked(q: string) {
  if (q === '') return sql<boolean>`true`
  const asked = numberIn(q)
  if (asked === null) return sql<boolean>`applicant_key like ${containing(q.normalize('NFKC').toLowerCase())}`
  const { year, number } = asked
  return year === undefined
    ? sql<boolean>`number = ${number}`
    : sql<boolean>`number = ${number} and number_year = ${Number(year)}`
}
