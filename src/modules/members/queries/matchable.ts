// People as the matching module sees them: only who agreed to be found, and only what fitting needs.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { type ChoosableField, choosableFields, visibleFields } from '../policy.ts'
import type { Day, ExperienceKinds, Place, RewardWish } from '../tables.ts'
import { type PersonSkill, skillsOfPerson } from './cards.ts'

export interface MatchablePerson {
  id: string
  display_name: string
  area: string
  skills: PersonSkill[]
  hours_per_week: number | null
  days: Day[]
  available_from_on: string | null
  available_until_on: string | null
  place: Place
  reward: RewardWish
  languages: string[]
  sdgs: number[]
  themes: string[]
  home_town: string | null
  experience_count: number
  experience_kinds: ExperienceKinds
}

const matchable = (db: Db) =>
  db
    .selectFrom('person')
    .select([
      'id',
      'display_name',
      'area',
      'hours_per_week',
      'days',
      'available_from_on',
      'available_until_on',
      'place',
      'reward',
      'languages',
      'sdgs',
      'themes',
      'home_town',
      'experience_count',
      'experience_kinds',
    ])
    .select(skillsOfPerson.as('skills'))

/** Those of `ids` whose consent to be found stands; without ids everyone. One query. */
export const matchablePeople = (db: Db, ids?: readonly string[]): Promise<MatchablePerson[]> =>
  matchable(db)
    .where('findable', '=', true)
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`id = any (${ids})`))
    .orderBy('id')
    .execute()

/** One person whose consent to be found stands, and which fields they do not show to other members (a home town only where there is one). */
export async function findablePerson(
  db: Db,
  id: string,
): Promise<(MatchablePerson & { hidden: ReadonlySet<ChoosableField> }) | undefined> {
  const row = await matchable(db)
    .select('visibility')
    .where('id', '=', id)
    .where('findable', '=', true)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { visibility, ...person } = row
  const shown = visibleFields(visibility, 'member')
  return {
    ...person,
    hidden: new Set(
      choosableFields.filter((field) => !shown.has(field) && (field !== 'home_town' || person.home_town !== null)),
    ),
  }
}

/** One person, for their own page. */
export const matchablePerson = (db: Db, id: string): Promise<MatchablePerson | undefined> =>
  matchable(db).where('id', '=', id).executeTakeFirst()
