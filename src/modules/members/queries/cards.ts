// People and organizations in a few words, for other modules' lists. One query for any number of them.
import { sql } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { searchedIds } from '#platform/search/index.ts'
import { memberPaths } from '../paths.ts'
import { audienceOf, canSeePerson, visibleFields } from '../policy.ts'
import type { Audience, Day, OrganizationKind, Place } from '../tables.ts'

export interface OrganizationCard {
  id: string
  name: string
  slug: string
  kind: OrganizationKind
  industry: string[]
  area: string
  headline: string
  /** Its cover. */
  photo: string | null
}

const cardColumns = ['id', 'name', 'slug', 'kind', 'industry', 'area', 'headline', 'photo'] as const

export async function organizationCards(db: Db, ids: readonly string[]): Promise<Map<string, OrganizationCard>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organization')
    .select(cardColumns)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export const findOrganizationCard = (db: Db, id: string): Promise<OrganizationCard | undefined> =>
  db.selectFrom('organization').select(cardColumns).where('id', '=', id).executeTakeFirst()

export async function organizationNames(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string; href: string }>> {
  const cards = await organizationCards(db, ids)
  return new Map([...cards].map(([id, { name, slug }]) => [id, { id, name, href: memberPaths.face(slug) }]))
}

/** 法人番号 of those that have one, by organization. */
export async function corporateNumbers(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'corporate_number'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.flatMap((row) => (row.corporate_number === null ? [] : [[row.id, row.corporate_number]])))
}

/** The public pages of those that have one, by organization. */
export async function facesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'slug'])
    .where('id', 'in', [...ids])
    .where('face_published', '=', true)
    .where('closed_on', 'is', null)
    .execute()
  return new Map(rows.map(({ id, slug }) => [id, memberPaths.face(slug)]))
}

/** Those with a public face, and `also`, to choose from: two of one name are told apart by where they are and whether staff know them. */
export const organizationsToChoose = (db: Db, also: string | null = null) =>
  db
    .selectFrom('organization')
    .select(['id', 'name', 'area', 'verified_at'])
    .where((e) => e.or([e('face_published', '=', true), ...(also === null ? [] : [e('id', '=', also)])]))
    .orderBy('name_kana')
    .orderBy('name')
    .orderBy('id')
    .execute()

export const organizationKind = async (db: Db, id: string): Promise<OrganizationKind> =>
  (await db.selectFrom('organization').select('kind').where('id', '=', id).executeTakeFirstOrThrow()).kind

/** The kind of the organization that a selected row names in this column: no second query. */
export const kindOf = (column: string) =>
  sql<OrganizationKind>`(select its.kind from organization its where its.id = ${sql.ref(column)})`

/** Organizations whose text fits, for other modules' searches; 50 at most. */
export async function organizationsNamed(db: Db, text: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${searchedIds(text, 'organization', ['stranger'])} as id limit 50`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

export interface PersonSkill {
  skill: string
  level: number
  years: number | null
}

/** What this viewer may see of somebody; a field they may not see is null. */
export interface PersonCard {
  id: string
  display_name: string
  area: string | null
  occupation: string | null
  bio: string | null
  offers_words: string | null
  hours_per_week: number | null
  days: Day[] | null
  place: Place | null
  experience_count: number
  /** `personPhoto` in the paths; null unless this viewer may see it. */
  photo: string | null
  skills: PersonSkill[]
}

export const skillsOfPerson = sql<PersonSkill[]>`coalesce((
  select jsonb_agg(jsonb_build_object('skill', s.skill, 'level', s.level, 'years', s.years) order by s.level desc, s.skill)
  from person_skill s where s.municipality = person.municipality and s.person = person.id), '[]'::jsonb)`

export async function personCards(
  db: Db,
  actor: Actor | null,
  ids: readonly string[],
): Promise<Map<string, PersonCard>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select([
      'id',
      'display_name',
      'area',
      'occupation',
      'bio',
      'offers_words',
      'hours_per_week',
      'days',
      'place',
      'experience_count',
      'photo',
      'findable',
      'visibility',
    ])
    .select(skillsOfPerson.as('skills'))
    .where('id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ visibility, findable, ...row }) => {
      const visible = visibleFields(visibility, audienceOf(actor, row.id))
      const met = canSeePerson(actor, { id: row.id, findable, visibility })
      const only = <T>(field: string, value: T): T | null => (visible.has(field) ? value : null)
      return [
        row.id,
        {
          ...row,
          area: only('area', row.area),
          occupation: only('occupation', row.occupation),
          bio: only('bio', row.bio),
          offers_words: only('skills', row.offers_words),
          hours_per_week: only('availability', row.hours_per_week),
          days: only('availability', row.days),
          place: only('availability', row.place),
          photo: met ? only('photo', row.photo) : null,
          skills: only('skills', row.skills) ?? [],
        },
      ]
    }),
  )
}

export type Visibility = Partial<Record<string, Audience>>
