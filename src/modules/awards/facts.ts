// For the rules: what the same applicant was granted before. By 法人番号 where there is one, a firm with whoever represents it; what was cancelled does not count.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { untoldOf } from '#modules/applications/index.ts'
import { type SameParties, samePartiesOf } from '#modules/members/index.ts'
import type { Asked, FactSource } from '#modules/schemes/index.ts'

/** Awards that stand, of any of these, in one query. */
const standingAwards = (db: Db, asked: readonly Asked[], { organizations, persons }: SameParties) =>
  db
    .selectFrom('award')
    .select(['application', 'scheme', 'fiscal_year', 'organization', 'person', 'corporate_number', 'yen', 'decided_on'])
    .where('ended_on', 'is', null)
    .where(
      sql<boolean>`(organization = any(${organizations}::uuid[]) or person = any(${persons}::uuid[])
      or corporate_number = any(${asked.flatMap(({ corporate_number }) => corporate_number ?? [])}::text[]))`,
    )
    .execute()

type Standing = Awaited<ReturnType<typeof standingAwards>>[number]

const sumOf = (awards: readonly Standing[]): number => awards.reduce((sum, { yen }) => sum + (yen ?? 0), 0)

export const pastAwards: FactSource = async (db, asked, known) => {
  const parties = await samePartiesOf(db, asked)
  const standing = await standingAwards(db, asked, parties)
  const untold =
    known === 'all'
      ? new Set()
      : await untoldOf(
          db,
          standing.map(({ application }) => application),
        )
  const awards = standing.filter(({ application }) => !untold.has(application))
  return asked.map((one) => {
    const all = awards.filter(
      (award) =>
        award.application !== one.application &&
        (parties.isSame(one, award) ||
          (one.corporate_number !== null && one.corporate_number === award.corporate_number)),
    )
    const same = all.filter(({ scheme }) => scheme === one.scheme)
    const sameYear = same.filter(({ fiscal_year }) => fiscal_year === one.fiscal_year)
    const recent = all.filter(({ fiscal_year }) => fiscal_year > one.fiscal_year - 3 && fiscal_year <= one.fiscal_year)
    return {
      past: {
        same_scheme: same.length,
        same_scheme_year: sameYear.length,
        same_scheme_year_yen: sumOf(sameYear),
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
