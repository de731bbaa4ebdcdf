// Who hears of what becomes of an application.
import type { Db } from '#platform/db/index.ts'
import { personsOfOrganization } from '#modules/members/index.ts'

interface Whose {
  organization: string | null
  person: string | null
}

/** Everybody of the firm, or the person whose it is. The database lets none be of neither. */
export async function applicantsOf(db: Db, { organization, person }: Whose): Promise<string[]> {
  if (organization !== null) return personsOfOrganization(db, organization)
  return person === null ? [] : [person]
}
