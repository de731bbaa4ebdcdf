import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { plainDigits } from '#platform/text/index.ts'
import { skillsOfPerson } from './cards.ts'
import { pageSize } from './directory.ts'
import { organizationHas, personNamed } from './words.ts'

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

/** What this person has claimed and waits for. */
export const claimedBy = (db: Db, person: string) =>
  db
    .selectFrom('claim')
    .innerJoin('organization', (join) =>
      join
        .onRef('organization.municipality', '=', 'claim.municipality')
        .onRef('organization.id', '=', 'claim.organization'),
    )
    .select(['organization.name', 'organization.slug'])
    .where('claim.person', '=', person)
    .where('claim.state', '=', 'open')
    .orderBy('claim.created_at')
    .limit(20)
    .execute()

export const countOpenClaims = async (db: Db): Promise<number> =>
  (
    await db
      .selectFrom('claim')
      .select((row) => row.fn.countAll<number>().as('n'))
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
  ).n

/** By name (as words) or 法人番号; also the unpublished and the closed ones. */
export async function findOrganizationsForStaff(db: Db, { q, page }: { q: string; page: number }) {
  const digits = plainDigits(q)
  const some = db
    .selectFrom('organization')
    .$if(digits.length === 13, (all) => all.where('corporate_number', '=', digits))
    .$if(q !== '' && digits.length !== 13, (all) => all.where(organizationHas(q)))
  const rows = await some
    .select(['id', 'name', 'slug', 'kind', 'area', 'face_published', 'closed_on'])
    .select(
      sql<number>`(select count(*) from affiliation a
        where a.municipality = organization.municipality and a.organization = organization.id)`.as('people'),
    )
    .orderBy('name_kana')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await some.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

/** By name, reading or e-mail address, whether findable or not. */
export async function findPeopleForStaff(db: Db, { q, page }: { q: string; page: number }) {
  const some = db.selectFrom('person').$if(q !== '', (people) => people.where(personNamed(q)))
  const rows = await some
    .select(['id', 'display_name', 'family_name', 'given_name', 'email', 'area', 'findable'])
    .select(skillsOfPerson.as('skills'))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await some.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}
