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
  /** Of these the ones that are of the same party as another, in their order. */
  among: <T extends Whose>(all: readonly T[]) => (whose: Whose) => T[]
}

const own = ({ organization, person }: Whose): string[] => [
  ...(organization === null ? [] : [`organization ${organization}`]),
  ...(person === null ? [] : [`person ${person}`]),
]

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
  const kin = new Map<string, Set<string>>()
  for (const { organization, person } of rows) {
    const both = own({ organization, person })
    for (const one of both) kin.set(one, new Set([...(kin.get(one) ?? []), ...both]))
  }
  return {
    organizations: [...organizations.union(new Set(rows.map(({ organization }) => organization)))],
    persons: [...persons.union(new Set(rows.map(({ person }) => person)))],
    among: (all) => {
      const of = new Map<string, Set<number>>()
      for (const [at, one] of all.entries()) for (const key of own(one)) of.set(key, (of.get(key) ?? new Set()).add(at))
      return (whose) => {
        const keys = new Set(own(whose).flatMap((key) => [key, ...(kin.get(key) ?? [])]))
        const found = new Set([...keys].flatMap((key) => [...(of.get(key) ?? [])]))
        return [...found].sort((a, b) => a - b).flatMap((at) => all[at] ?? [])
      }
    },
  }
}
