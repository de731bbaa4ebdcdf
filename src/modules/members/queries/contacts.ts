// Whom to tell, and how.
import type { Db } from '#platform/db/index.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import type { AffiliationRole } from '../tables.ts'

export interface Contact {
  person: string
  display_name: string
  email: string | null
  locale: Locale
}

/** For mail and notices only; never shown on a page. */
export async function contactsOf(db: Db, persons: readonly string[]): Promise<Contact[]> {
  if (persons.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select(['id', 'display_name', 'email', 'locale'])
    .where('id', 'in', [...persons])
    .execute()
  return rows.map(({ id, locale, ...row }) => ({
    person: id,
    ...row,
    locale: locales.find((known) => known === locale) ?? 'ja',
  }))
}

export const peopleOf = (db: Db, organization: string): Promise<{ person: string; role: AffiliationRole }[]> =>
  db
    .selectFrom('affiliation')
    .select(['person', 'role'])
    .where('organization', '=', organization)
    .orderBy('since')
    .execute()

export const representativesOf = async (db: Db, organization: string): Promise<string[]> =>
  (await peopleOf(db, organization)).flatMap(({ person, role }) => (role === 'representative' ? [person] : []))

/** Who belongs to each, in one query. */
export async function personsOfOrganizations(db: Db, organizations: readonly string[]): Promise<Map<string, string[]>> {
  if (organizations.length === 0) return new Map()
  const rows = await db
    .selectFrom('affiliation')
    .select(['organization', 'person'])
    .where('organization', 'in', [...organizations])
    .orderBy('since')
    .execute()
  const grouped = Map.groupBy(rows, ({ organization }) => organization)
  return new Map([...grouped].map(([id, members]) => [id, members.map(({ person }) => person)]))
}

export const personsOfOrganization = async (db: Db, organization: string): Promise<string[]> =>
  (await peopleOf(db, organization)).map(({ person }) => person)

export async function personsOfAccounts(db: Db, accounts: readonly string[]): Promise<string[]> {
  if (accounts.length === 0) return []
  return (
    await db
      .selectFrom('person')
      .select('id')
      .where('account', 'in', [...accounts])
      .execute()
  ).map(({ id }) => id)
}

/** Whoever holds one of these roles and has a person here: coordinators to be told of a new draft. */
export async function personsWithRole(db: Db, ...roles: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.account', 'role_grant.account')
    .select('person.id')
    .distinct()
    .where('role_grant.role', 'in', roles)
    .execute()
  return rows.map(({ id }) => id)
}

/** Family and given name: for documents between two who have agreed to work together, never for lists. */
export async function fullNames(db: Db, persons: readonly string[]): Promise<Map<string, string>> {
  if (persons.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'family_name', 'given_name'])
    .where('id', 'in', [...persons])
    .execute()
  return new Map(rows.map(({ id, family_name, given_name }) => [id, `${family_name} ${given_name}`.trim()]))
}

export const organizationPlace = (db: Db, id: string): Promise<{ name: string; address: string } | undefined> =>
  db.selectFrom('organization').select(['name', 'address']).where('id', '=', id).executeTakeFirst()

/** What a form that a member fills in about themselves begins with. */
export async function ownContact(db: Db, person: string) {
  const row = await db
    .selectFrom('person')
    .select(['family_name', 'given_name', 'family_kana', 'given_kana', 'email', 'phone'])
    .where('id', '=', person)
    .executeTakeFirst()
  const joined = (...parts: (string | undefined)[]): string => parts.join(' ').trim()
  return {
    name: joined(row?.family_name, row?.given_name),
    name_kana: joined(row?.family_kana, row?.given_kana),
    email: row?.email ?? null,
    phone: row?.phone ?? '',
  }
}
