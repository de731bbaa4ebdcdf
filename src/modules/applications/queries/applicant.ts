// What the record says of whoever applies.
import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { findOrganization, fullNames, organizationRecord, personRecord } from '#modules/members/index.ts'
import {
  applicantFacts,
  type CallTerms,
  type Case,
  type GivenFacts,
  givenFacts,
  type Known,
  type MemberRecord,
  recordOf,
  sumsRead,
  type Town,
} from '#modules/schemes/index.ts'
import type { Whose } from '../policy.ts'

/** As rules read it. */
export const factsFor = async (db: Db, whose: Whose, town: Town, now: Date): Promise<Case['applicant']> =>
  applicantFacts(await recordOf(db, whose), town, Number(today(now).slice(0, 4)))

/** What the town itself knows of it: earlier awards, the budget. */
export async function knownFor(
  db: Db,
  { id, organization, person }: Whose & { id: string },
  { scheme, call, fiscal_year, rules, rule_set }: CallTerms,
  known: Known,
  now: Date,
): Promise<GivenFacts> {
  const sums = sumsRead(rules, rule_set)
  const asked = { scheme, call, fiscal_year, organization, person, application: id, sums }
  return (await givenFacts(db, [asked], known, now))[0] ?? {}
}

/** As the form is filled in from it; `writer`: the person who begins. */
export const recordFor = async (
  db: Db,
  { organization, person }: Whose,
  writer: string | null,
): Promise<MemberRecord> => ({
  organization: organization === null ? null : await organizationRecord(db, organization),
  person: (person ?? writer) === null ? null : await personRecord(db, person ?? writer ?? ''),
})

export async function nameOf(db: Db, { organization, person }: Whose): Promise<string> {
  if (organization !== null) return found(await findOrganization(db, organization)).name
  return found((await fullNames(db, [person ?? ''])).get(person ?? ''))
}
