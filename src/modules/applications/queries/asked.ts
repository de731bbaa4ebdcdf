// What somebody types to find an application: a 受付番号, or a part of the applicant's name.
import { sql } from 'kysely'
import { containing, type Db } from '#platform/db/index.ts'

/** 「2026-0012」 or, in any year, 「12」. */
const numberIn = (q: string): { year: string | undefined; number: number } | null => {
  const [, year, digits] = /^(?:(\d{4})-)?0*(\d{1,7})$/.exec(q.normalize('NFKC')) ?? []
  return digits === undefined ? null : { year, number: Number(digits) }
}

/** Of rows with an `applicant_key`. */
export const hasName = (words: string) =>
  sql<boolean>`applicant_key like ${containing(words.normalize('NFKC').toLowerCase())}`

/** Of rows of `application`; nothing typed: all of them. */
export function isAsked(q: string) {
  if (q === '') return sql<boolean>`true`
  const asked = numberIn(q)
  if (asked === null) return hasName(q)
  const { year, number } = asked
  return year === undefined
    ? sql<boolean>`number = ${number}`
    : sql<boolean>`number = ${number} and number_year = ${Number(year)}`
}

/** Those of a number, of all schemes; null where what was typed is none. */
export async function applicationsNumbered(db: Db, q: string): Promise<string[] | null> {
  if (numberIn(q) === null) return null
  const rows = await db
    .selectFrom('application')
    .select('id')
    .where('submitted_at', 'is not', null)
    .where(isAsked(q))
    .execute()
  return rows.map(({ id }) => id)
}
