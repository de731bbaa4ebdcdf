import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { plainDigits } from '#platform/text/index.ts'

export interface OpenClaim {
  id: string
  organization: string
  name: string
  slug: string
  person: string
  display_name: string
  reason: string
  created_at: Date
}

export const openClaims = (db: Db): Promise<OpenClaim[]> =>
  db
    .selectFrom('claim')
    .innerJoin('organization', (join) =>
      join
        .onRef('organization.municipality', '=', 'claim.municipality')
        .onRef('organization.id', '=', 'claim.organization'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.municipality', '=', 'claim.municipality').onRef('person.id', '=', 'claim.person'),
    )
    .select([
      'claim.id',
      'claim.organization',
      'organization.name',
      'organization.slug',
      'claim.person',
      'person.display_name',
      'claim.reason',
      'claim.created_at',
    ])
    .where('claim.state', '=', 'open')
    .orderBy('claim.created_at')
    .limit(100)
    .execute()

/** The claim of this person that staff have not answered yet. */
export const openClaimOf = (db: Db, organization: string, person: string) =>
  db
    .selectFrom('claim')
    .select(['id', 'created_at'])
    .where('organization', '=', organization)
    .where('person', '=', person)
    .where('state', '=', 'open')
    .executeTakeFirst()

export const countOpenClaims = async (db: Db): Promise<number> =>
  (
    await db
      .selectFrom('claim')
      .select((row) => row.fn.countAll<number>().as('n'))
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
  ).n

/** By name (as words) or 法人番号; also the unpublished ones. */
export function findOrganizationsForStaff(db: Db, q: string) {
  const digits = plainDigits(q)
  return db
    .selectFrom('organization')
    .select(['id', 'name', 'slug', 'kind', 'area'])
    .select((row) =>
      row
        .selectFrom('affiliation')
        .whereRef('affiliation.municipality', '=', 'organization.municipality')
        .whereRef('affiliation.organization', '=', 'organization.id')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('people'),
    )
    .$if(digits.length === 13, (some) => some.where('corporate_number', '=', digits))
    .$if(q !== '' && digits.length !== 13, (some) => some.where(sql<boolean>`id in (select organizations_with(${q}))`))
    .orderBy('name_kana')
    .orderBy('id')
    .limit(50)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, people: row.people ?? 0 })))
}
