// What an account is in this municipality.
import type { ActingChoice } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'

export interface Member {
  person: string | null
  name: string | null
  organizations: ReadonlyMap<string, 'representative' | 'staff'>
}

const affiliationsOf = async (db: Db, person: string): Promise<Member['organizations']> => {
  const rows = await db
    .selectFrom('affiliation')
    .select(['organization', 'role'])
    .where('person', '=', person)
    .execute()
  return new Map(rows.map(({ organization, role }) => [organization, role]))
}

/** The person behind an account, and where they belong. */
export async function findMember(db: Db, account: string): Promise<Member> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'display_name'])
    .where('account', '=', account)
    .executeTakeFirst()
  if (person === undefined) return { person: null, name: null, organizations: new Map() }
  return { person: person.id, name: person.display_name, organizations: await affiliationsOf(db, person.id) }
}

/** Of several accounts, in two queries; an account without a person is not in it. */
export async function membersOf(
  db: Db,
  accounts: readonly string[],
): Promise<Map<string, Member & { person: string }>> {
  if (accounts.length === 0) return new Map()
  const persons = await db
    .selectFrom('person')
    .select(['id', 'account', 'display_name'])
    .where('account', 'in', [...accounts])
    .execute()
  const rows =
    persons.length === 0
      ? []
      : await db
          .selectFrom('affiliation')
          .select(['person', 'organization', 'role'])
          .where(
            'person',
            'in',
            persons.map(({ id }) => id),
          )
          .execute()
  const theirs = Map.groupBy(rows, ({ person }) => person)
  return new Map(
    persons.flatMap(({ id, account, display_name: name }) => {
      const organizations = new Map((theirs.get(id) ?? []).map(({ organization, role }) => [organization, role]))
      return account === null ? [] : [[account, { person: id, name, organizations }]]
    }),
  )
}

/** What staff become while they type in for somebody: that person, or a representative of that organization. */
export async function memberAs(db: Db, whom: ActingChoice): Promise<(Member & { name: string }) | null> {
  if (whom.kind === 'person') {
    const person = await db
      .selectFrom('person')
      .select(['id', 'display_name as name'])
      .where('id', '=', whom.id)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    return person === undefined
      ? null
      : { person: person.id, name: person.name, organizations: await affiliationsOf(db, person.id) }
  }
  const organization = await db
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('id', '=', whom.id)
    .executeTakeFirst()
  return organization === undefined
    ? null
    : { person: null, name: organization.name, organizations: new Map([[organization.id, 'representative']]) }
}
