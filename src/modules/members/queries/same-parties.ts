// Who applies, as one: an organization and the people who represent it. Aid for one is aid for the other.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

interface Whose {
  organization: string | null
  person: string | null
}

export interface SameParties {
  /** All of them, with those that they represent or that represent them. */
  organizations: string[]
  persons: string[]
  isSame: (a: Whose, b: Whose) => boolean
}

/** One query for all. Two organizations of one representative are two. */
export async function samePartiesOf(db: Db, whose: readonly Whose[]): Promise<SameParties> {
  const organizations = new Set(whose.flatMap(({ organization }) => organization ?? []))
  const persons = new Set(whose.flatMap(({ person }) => person ?? []))
  const rows = await db
    .selectFrom('affiliation')
    .select(['organization', 'person'])
    .where('role', '=', 'representative')
    .where(sql<boolean>`(organization = any(${[...organizations]}::uuid[]) or person = any(${[...persons]}::uuid[]))`)
    .execute()
  const pairs = new Set(rows.map(({ organization, person }) => `${organization} ${person}`))
  return {
    organizations: [...organizations.union(new Set(rows.map(({ organization }) => organization)))],
    persons: [...persons.union(new Set(rows.map(({ person }) => person)))],
    isSame: (a, b) =>
      (a.organization !== null && a.organization === b.organization) ||
      (a.person !== null && a.person === b.person) ||
      pairs.has(`${a.organization} ${b.person}`) ||
      pairs.has(`${b.organization} ${a.person}`),
  }
}
