// For the rules: what the same applicant was granted before. By 法人番号 where there is one, a firm with whoever represents it; what was cancelled does not count.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { untoldOf, wholeApplications } from '#modules/applications/index.ts'
import { corporateNumbers, type SameParties, samePartiesOf } from '#modules/members/index.ts'
import { type FactSource, factsOf, termsOf } from '#modules/schemes/index.ts'

/** Awards that stand, of any of these, in one query. */
const standingAwards = (db: Db, numbers: Iterable<string>, { organizations, persons }: SameParties) =>
  db
    .selectFrom('award')
    .select(['application', 'scheme', 'fiscal_year', 'organization', 'person', 'corporate_number', 'yen', 'decided_on'])
    .where('ended_on', 'is', null)
    .where(
      sql<boolean>`(organization = any(${organizations}::uuid[]) or person = any(${persons}::uuid[])
      or corporate_number = any(${[...new Set(numbers)]}::text[]))`,
    )
    .execute()

type Standing = Awaited<ReturnType<typeof standingAwards>>[number]

const sumOf = (awards: readonly Standing[]): number => awards.reduce((sum, { yen }) => sum + (yen ?? 0), 0)

/** What each was given for: the numbers that its form asked, as they were answered last. */
async function numbersOf(db: Db, ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const applications = [...(await wholeApplications(db, ids)).values()]
  const terms = await termsOf(db, applications)
  return new Map(applications.map(({ id, answers }, i) => [id, terms[i] ? factsOf(terms[i].definition, answers) : {}]))
}

/** What an earlier form did not ask adds nothing. */
const sumsOf = (codes: readonly string[], same: readonly Standing[], numbers: Awaited<ReturnType<typeof numbersOf>>) =>
  Object.fromEntries(
    codes.map((code) => {
      const said = same.map(({ application }) => numbers.get(application)?.[code])
      return [`sum_${code}`, said.reduce((sum: number, one) => sum + (typeof one === 'number' ? one : 0), 0)]
    }),
  )

export const pastAwards: FactSource = async (db, asked, known) => {
  const parties = await samePartiesOf(db, asked)
  // A corporation that is in the directory twice, or was when it was awarded, is one.
  const corporations = await corporateNumbers(db, [...new Set(asked.flatMap(({ organization }) => organization ?? []))])
  const standing = await standingAwards(db, corporations.values(), parties)
  const untold =
    known === 'all'
      ? new Set()
      : await untoldOf(
          db,
          standing.map(({ application }) => application),
        )
  const awards = standing.filter(({ application }) => !untold.has(application))
  const summing = new Set(asked.flatMap(({ scheme, sums }) => (sums.length > 0 ? [scheme] : [])))
  const numbers = await numbersOf(
    db,
    awards.flatMap(({ application, scheme }) => (summing.has(scheme) ? [application] : [])),
  )
  const ofParty = parties.among(awards)
  const numbered = Map.groupBy(awards, ({ corporate_number }) => corporate_number)
  return asked.map((one) => {
    const ofNumber = numbered.get(corporations.get(one.organization ?? '') ?? '') ?? []
    const all = [...new Set([...ofParty(one), ...ofNumber])].filter(
      ({ application }) => application !== one.application,
    )
    const same = all.filter(({ scheme }) => scheme === one.scheme)
    const sameYear = same.filter(({ fiscal_year }) => fiscal_year === one.fiscal_year)
    const recent = all.filter(({ fiscal_year }) => fiscal_year > one.fiscal_year - 3 && fiscal_year <= one.fiscal_year)
    return {
      past: {
        same_scheme: same.length,
        same_scheme_year: sameYear.length,
        same_scheme_year_yen: sumOf(sameYear),
        ...sumsOf(one.sums, same, numbers),
        aid_yen_3_years: sumOf(recent),
        awards: all.map(({ decided_on, fiscal_year, yen, scheme }) => ({
          on: decided_on,
          fiscal_year,
          yen: yen ?? 0,
          same_scheme: scheme === one.scheme,
        })),
      },
    }
  })
}
