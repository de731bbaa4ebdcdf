// Who hears of what becomes of an application.
import type { Db } from '#platform/db/index.ts'
import { personsOfOrganization, personsOfOrganizations } from '#modules/members/index.ts'

interface Whose {
  organization: string | null
  person: string | null
}

/** Everybody of the firm, or the person whose it is. The database lets none be of neither. */
export async function applicantsOf(db: Db, { organization, person }: Whose): Promise<string[]> {
  if (organization !== null) return personsOfOrganization(db, organization)
  return person === null ? [] : [person]
}

/** The same of many, in one query: of each in turn. */
export async function applicantsOfAll(db: Db, all: readonly Whose[]): Promise<string[][]> {
  const firms = await personsOfOrganizations(
    db,
    all.flatMap(({ organization }) => organization ?? []),
  )
  return all.map(({ organization, person }) =>
    organization === null ? (person === null ? [] : [person]) : (firms.get(organization) ?? []),
  )
}
