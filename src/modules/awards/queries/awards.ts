// What was granted, and what of it stands.
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import { corporateNumbers } from '#modules/members/index.ts'
import { callsById } from '#modules/schemes/index.ts'
import type { Award } from './decisions.ts'

export const awardOf = async (db: Db, application: string): Promise<Award | undefined> =>
  isId(application)
    ? db.selectFrom('award').selectAll().where('application', '=', application).executeTakeFirst()
    : undefined

/** By application; one query. */
export async function awardsOf(db: Db, applications: readonly string[]): Promise<Map<string, Award>> {
  if (applications.length === 0) return new Map()
  const rows = await db
    .selectFrom('award')
    .selectAll()
    .where('application', 'in', [...applications])
    .execute()
  return new Map(rows.map((row) => [row.application, row]))
}

export interface OtherAward extends Award {
  /** Of the scheme. */
  title: string
}

/** What else was granted to the same 法人番号 (without one: the same organization) and stands, by organization, the newest first. */
export async function otherAwards(
  db: Db,
  organizations: readonly string[],
  except: readonly string[],
): Promise<Map<string, OtherAward[]>> {
  const numbers = await corporateNumbers(db, organizations)
  if (organizations.length === 0) return new Map()
  const rows = await db
    .selectFrom('award')
    .selectAll()
    .where('ended_on', 'is', null)
    .where('application', 'not in', [...except])
    .where((eb) =>
      eb.or([eb('organization', 'in', [...organizations]), eb('corporate_number', 'in', [...numbers.values(), ''])]),
    )
    .orderBy('decided_on', 'desc')
    .orderBy('application')
    .execute()
  const terms = await callsById(db, [...new Set(rows.map(({ call }) => call))])
  const titled = rows.map((row) => ({ ...row, title: terms.get(row.call)?.title ?? '' }))
  const isOf = (organization: string) => (award: Award) =>
    award.organization === organization ||
    (award.corporate_number !== null && award.corporate_number === numbers.get(organization))
  return new Map(organizations.map((organization) => [organization, titled.filter(isOf(organization))]))
}
