// "This organization is mine": what waits for an answer, and what was answered.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { AffiliationRole } from '../tables.ts'

export interface OpenClaim {
  id: string
  organization: string
  name: string
  slug: string
  phone: string | null
  corporate_number: string | null
  /** Who represents it already. */
  representatives: { person: string; display_name: string }[]
  person: string
  account: string | null
  display_name: string
  family_name: string
  given_name: string
  reason: string
  created_at: Date
}

const representatives = sql<OpenClaim['representatives']>`coalesce((
  select jsonb_agg(jsonb_build_object('person', p.id, 'display_name', p.display_name) order by a.since, p.id)
  from affiliation a join person p on p.municipality = a.municipality and p.id = a.person
  where a.municipality = claim.municipality and a.organization = claim.organization and a.role = 'representative'
), '[]')`.as('representatives')

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
      'organization.phone',
      'organization.corporate_number',
      'claim.person',
      'person.account',
      'person.display_name',
      'person.family_name',
      'person.given_name',
      'claim.reason',
      'claim.created_at',
    ])
    .select(representatives)
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

export interface DecidedClaim {
  name: string
  slug: string
  display_name: string
  state: 'open' | 'approved' | 'declined'
  /** What they are there now. */
  role: AffiliationRole | null
}

/** For the one who has just answered it. */
export async function findDecided(db: Db, id: string): Promise<DecidedClaim | undefined> {
  if (!isId(id)) return undefined
  return db
    .selectFrom('claim')
    .innerJoin('organization', (join) =>
      join
        .onRef('organization.municipality', '=', 'claim.municipality')
        .onRef('organization.id', '=', 'claim.organization'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.municipality', '=', 'claim.municipality').onRef('person.id', '=', 'claim.person'),
    )
    .leftJoin('affiliation', (join) =>
      join
        .onRef('affiliation.municipality', '=', 'claim.municipality')
        .onRef('affiliation.organization', '=', 'claim.organization')
        .onRef('affiliation.person', '=', 'claim.person'),
    )
    .select(['organization.name', 'organization.slug', 'person.display_name', 'claim.state', 'affiliation.role'])
    .where('claim.id', '=', id)
    .where('claim.state', '!=', 'open')
    .executeTakeFirst()
}
