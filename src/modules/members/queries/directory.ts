// The two directories. Pages of thirty, in the order of the reading.
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Db, Tables } from '#platform/db/index.ts'
import { industriesInDivision } from '../lists.ts'
import type { OrganizationKind } from '../tables.ts'
import type { OrganizationCard } from './cards.ts'
import { organizationHas, personHas } from './words.ts'

export const pageSize = 30

export interface OrganizationFilter {
  q: string
  kind: OrganizationKind | null
  division: string | null
  /** 区内の産業支援業: those who support others. */
  professional: boolean
  /** Of these, the ones that staff checked. */
  verified: boolean
  page: number
}

export type ListedOrganization = OrganizationCard & {
  professional: boolean
  verified: boolean
  makes: string
  specialities: string[]
}

function filtered<O>(
  query: SelectQueryBuilder<Tables, 'organization', O>,
  { q, kind, division, professional, verified }: Omit<OrganizationFilter, 'page'>,
) {
  return query
    .where('closed_on', 'is', null)
    .where('face_published', '=', true)
    .where(organizationHas('stranger', q, division === null ? null : industriesInDivision(division)))
    .$if(kind !== null, (some) => some.where('kind', '=', kind ?? 'company'))
    .$if(professional, (some) => some.where('professional', '=', true))
    .$if(verified, (some) => some.where('verified_at', 'is not', null))
}

export async function listOrganizations(
  db: Db,
  filter: OrganizationFilter,
): Promise<{ rows: ListedOrganization[]; total: number }> {
  const rows = await filtered(
    db
      .selectFrom('organization')
      .select([
        'id',
        'name',
        'slug',
        'kind',
        'industry',
        'area',
        'headline',
        'photo',
        'professional',
        'makes',
        'specialities',
      ])
      .select(sql<boolean>`verified_at is not null`.as('verified')),
    filter,
  )
    .orderBy('name_kana')
    .orderBy('id')
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize)
    .execute()
  const { total } = await filtered(
    db.selectFrom('organization').select((row) => row.fn.countAll<number>().as('total')),
    filter,
  ).executeTakeFirstOrThrow()
  return { rows, total }
}

export interface PlacedOrganization {
  name: string
  slug: string
  kind: OrganizationKind
  headline: string
  latitude: number
  longitude: number
}

/** For a map: those of the directory whose place is known, at most `limit`, and how many there are. */
export async function placedOrganizations(
  db: Db,
  filter: Omit<OrganizationFilter, 'page'>,
  limit: number,
): Promise<{ rows: PlacedOrganization[]; total: number }> {
  const placed = filtered(db.selectFrom('organization'), filter).where('latitude', 'is not', null)
  const rows = await placed
    .select(['name', 'slug', 'kind', 'headline', 'latitude', 'longitude'])
    .$narrowType<{ latitude: number; longitude: number }>()
    .orderBy('name_kana')
    .orderBy('id')
    .limit(limit)
    .execute()
  const { total } = await placed.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

export interface PersonFilter {
  q: string
  skill: string | null
  page: number
}

/** People who let themselves be found; the page shows of each only what this viewer may see. */
export async function listPeople(db: Db, { q, skill, page }: PersonFilter): Promise<{ ids: string[]; total: number }> {
  const some = db
    .selectFrom('person')
    .where('findable', '=', true)
    .$if(q !== '', (people) => people.where(personHas('member', q)))
    .$if(skill !== null, (people) =>
      people.where(sql<boolean>`visibility ->> 'skills' is distinct from 'nobody'`).where((row) =>
        row.exists(
          row
            .selectFrom('person_skill')
            .select('skill')
            .whereRef('person_skill.municipality', '=', 'person.municipality')
            .whereRef('person_skill.person', '=', 'person.id')
            .where('skill', '=', skill ?? ''),
        ),
      ),
    )
  const rows = await some
    .select('id')
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await some.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { ids: rows.map(({ id }) => id), total }
}
