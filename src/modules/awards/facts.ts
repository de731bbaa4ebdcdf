// For the rules: what the same applicant was granted before. By 法人番号 where there is one; what was cancelled does not count.
import type { Db } from '#platform/db/index.ts'
import { untoldOf } from '#modules/applications/index.ts'
import type { Asked, FactSource } from '#modules/schemes/index.ts'

/** Awards that stand, of any of these, in one query. */
async function standingAwards(db: Db, asked: readonly Asked[]) {
  const each = (key: 'organization' | 'person' | 'corporate_number') => [...new Set(asked.flatMap((one) => one[key] ?? []))]
  const keys = (['organization', 'person', 'corporate_number'] as const).filter((key) => each(key).length > 0)
  if (keys.length === 0) return []
  return db
    .selectFrom('award')
    .select(['application', 'scheme', 'fiscal_year', 'organization', 'person', 'corporate_number', 'yen'])
    .where('ended_on', 'is', null)
    .where((eb) => eb.or(keys.map((key) => eb(key, 'in', each(key)))))
    .execute()
} // prettier-ignore

type Standing = Awaited<ReturnType<typeof standingAwards>>[number]

const isOf = (asked: Asked, award: Standing): boolean =>
  (['corporate_number', 'organization', 'person'] as const).some(
    (key) => asked[key] !== null && asked[key] === award[key],
  )

const sumOf = (awards: readonly Standing[]): number => awards.reduce((sum, { yen }) => sum + (yen ?? 0), 0)

export const pastAwards: FactSource = async (db, asked, known) => {
  const standing = await standingAwards(db, asked)
  const untold = known === 'all' ? new Set() : await untoldOf(db, standing.map(({ application }) => application))
  const awards = standing.filter(({ application }) => !untold.has(application))
  return asked.map((one) => {
    const all = awards.filter((award) => isOf(one, award) && award.application !== one.application)
    const same = all.filter(({ scheme }) => scheme === one.scheme)
    const sameYear = same.filter(({ fiscal_year }) => fiscal_year === one.fiscal_year)
    const recent = all.filter(({ fiscal_year }) => fiscal_year > one.fiscal_year - 3 && fiscal_year <= one.fiscal_year)
    return {
      past: {
        same_scheme: same.length,
        same_scheme_year: sameYear.length,
        same_scheme_year_yen: sumOf(sameYear),
        aid_yen_3_years: sumOf(recent),
      },
    }
  })
} // prettier-ignore
