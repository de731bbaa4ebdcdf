import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { plainDigits } from '#platform/text/index.ts'
import { skillsOfPerson } from './cards.ts'
import { pageSize } from './directory.ts'
import { organizationHas, personHas } from './words.ts'

/** By name (as words) or 法人番号; also the unpublished and the closed ones. */
export async function findOrganizationsForStaff(db: Db, { q, page }: { q: string; page: number }) {
  const digits = plainDigits(q)
  const some = db
    .selectFrom('organization')
    .$if(digits.length === 13, (all) => all.where('corporate_number', '=', digits))
    .$if(q !== '' && digits.length !== 13, (all) => all.where(organizationHas('staff', q)))
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
  const some = db
    .selectFrom('person')
    .where('erased_at', 'is', null)
    .$if(q !== '', (people) => people.where(personHas('staff', q)))
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
