// What the directory knows of a firm, for forms that its members fill in: asked once only.
import type { Db } from '#platform/db/index.ts'

const columns = [
  'name',
  'name_kana',
  'corporate_number',
  'kind',
  'industry',
  'postal_code',
  'address',
  'founded_year',
  'size_band',
  'phone',
  'email',
  'url',
] as const

/** The caller makes sure that it is shown to the organization's own members and to staff only. */
export async function organizationRecord(db: Db, id: string) {
  const row = await db.selectFrom('organization').select(columns).where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const representative = await db
    .selectFrom('affiliation')
    .innerJoin('person', 'person.id', 'affiliation.person')
    .select(['family_name', 'given_name', 'family_kana', 'given_kana'])
    .where('affiliation.organization', '=', id)
    .where('affiliation.role', '=', 'representative')
    .orderBy('affiliation.since')
    .executeTakeFirst()
  return { ...row, representative: representative ?? null }
}

export type OrganizationRecord = NonNullable<Awaited<ReturnType<typeof organizationRecord>>>

const personColumns = ['family_name', 'given_name', 'family_kana', 'given_kana', 'phone', 'email', 'area'] as const

/** Of whoever fills the form in; shown to that person and to staff only. */
export const personRecord = async (db: Db, id: string) =>
  (await db.selectFrom('person').select(personColumns).where('id', '=', id).executeTakeFirst()) ?? null

export type PersonRecord = NonNullable<Awaited<ReturnType<typeof personRecord>>>
