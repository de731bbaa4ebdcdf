import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { isId } from '#platform/id.ts'
import type { AffiliationRole, OrganizationKind, OrganizationTable } from '../tables.ts'
import { organizationHas } from './words.ts'

export type Organization = Selectable<OrganizationTable>

const columns = [
  'municipality',
  'id',
  'kind',
  'name',
  'name_kana',
  'name_key',
  'corporate_number',
  'industry',
  'industry_revision',
  'size_band',
  'founded_year',
  'postal_code',
  'address',
  'area',
  'latitude',
  'longitude',
  'phone',
  'email',
  'url',
  'slug',
  'headline',
  'story',
  'makes',
  'strengths',
  'professional',
  'specialities',
  'verified_at',
  'verified_by',
  'photo',
  'face_published',
  'closed_on',
  'origin',
  'source',
  'source_key',
  'version',
  'created_at',
  'updated_at',
] as const

export async function findOrganization(db: Db, id: string): Promise<Organization | undefined> {
  return isId(id) ? db.selectFrom('organization').select(columns).where('id', '=', id).executeTakeFirst() : undefined
}

/** By id; one query. */
export async function organizationsById(db: Db, ids: readonly string[]): Promise<Map<string, Organization>> {
  const once = [...new Set(ids)]
  const rows =
    once.length === 0 ? [] : await db.selectFrom('organization').select(columns).where('id', 'in', once).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Whoever else changes its people, groups or photos waits. */
export async function lockOrganization(tx: Tx, id: string): Promise<{ id: string; photo: string | null }> {
  const row = isId(id)
    ? await tx.selectFrom('organization').select(['id', 'photo']).where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined
  return found(row)
}

export const findBySlug = (db: Db, slug: string): Promise<Organization | undefined> =>
  db.selectFrom('organization').select(columns).where('slug', '=', slug).executeTakeFirst()

export interface Belonging {
  person: string
  display_name: string
  role: AffiliationRole
}

export const belongingTo = (db: Db, organization: string): Promise<Belonging[]> =>
  db
    .selectFrom('affiliation')
    .innerJoin('person', (join) =>
      join.onRef('person.municipality', '=', 'affiliation.municipality').onRef('person.id', '=', 'affiliation.person'),
    )
    .select(['person.id as person', 'person.display_name', 'affiliation.role'])
    .where('affiliation.organization', '=', organization)
    .orderBy('affiliation.role')
    .orderBy('affiliation.since')
    .execute()

export interface Related {
  id: string
  name: string
  slug: string
  area: string
  kind: OrganizationKind
  /** Its page is public and it still works. */
  shown: boolean
}

const relatedColumns = [
  'organization.id',
  'organization.name',
  'organization.slug',
  'organization.area',
  'organization.kind',
] as const
const shown = sql<boolean>`organization.face_published and organization.closed_on is null`.as('shown')

/** The groups it belongs to and the members it has; at most 300 of each. */
export async function relatives(db: Db, id: string): Promise<{ parents: Related[]; members: Related[] }> {
  const related = (mine: 'parent' | 'member', theirs: 'parent' | 'member'): Promise<Related[]> =>
    db
      .selectFrom('organization_group')
      .innerJoin('organization', (join) =>
        join
          .onRef('organization.municipality', '=', 'organization_group.municipality')
          .onRef('organization.id', '=', `organization_group.${theirs}`),
      )
      .select(relatedColumns)
      .select(shown)
      .where(`organization_group.${mine}`, '=', id)
      .orderBy('organization.name_kana')
      .orderBy('organization.id')
      .limit(300)
      .execute()
  return { parents: await related('member', 'parent'), members: await related('parent', 'member') }
}

/** Organizations that could be added to a group, by name or words; 20 at most, those with a public page. */
export async function organizationsToAdd(db: Db, parent: string, q: string): Promise<Related[]> {
  if (q === '') return []
  return db
    .selectFrom('organization')
    .select(relatedColumns)
    .select(shown)
    .where(organizationHas('stranger', q))
    .where('closed_on', 'is', null)
    .where('face_published', '=', true)
    .where('id', '!=', parent)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('organization_group')
            .select('member')
            .whereRef('organization_group.member', '=', 'organization.id')
            .where('organization_group.parent', '=', parent),
        ),
      ),
    )
    .orderBy('name_kana')
    .orderBy('id')
    .limit(20)
    .execute()
}
