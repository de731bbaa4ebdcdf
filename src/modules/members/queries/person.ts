import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { PersonTable } from '../tables.ts'
import { type PersonSkill, skillsOfPerson } from './cards.ts'

type Known = 'source' | 'source_key' | 'email_key' | 'phone_key' | 'name_key' | 'erased_at' | 'experience_kinds'
export type Person = Omit<Selectable<PersonTable>, Known> & { skills: PersonSkill[] }

const columns = [
  'municipality',
  'id',
  'account',
  'family_name',
  'given_name',
  'family_kana',
  'given_kana',
  'display_name',
  'email',
  'locale',
  'phone',
  'postal_code',
  'area',
  'occupation',
  'bio',
  'offers_words',
  'looking_for',
  'hours_per_week',
  'days',
  'available_from_on',
  'available_until_on',
  'place',
  'reward',
  'languages',
  'home_town',
  'links',
  'photo',
  'sdgs',
  'themes',
  'aims',
  'visibility',
  'findable',
  'experience_count',
  'origin',
  'version',
  'created_at',
  'updated_at',
] as const

/** Not whoever has left: of them nothing is known but the name that stands for it. */
export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  if (!isId(id)) return undefined
  return db
    .selectFrom('person')
    .select(columns)
    .select(skillsOfPerson.as('skills'))
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
}

/** Somebody without an account under this address, in either case: an import wrote them down. */
export async function findUnclaimed(db: Db, email: string): Promise<Person | undefined> {
  const known = await db
    .selectFrom('person')
    .select('id')
    .where('email_key', '=', email.toLowerCase())
    .where('account', 'is', null)
    .executeTakeFirst()
  return known === undefined ? undefined : findPerson(db, known.id)
}

/** When the standing consent to be found was given, and to which text. */
export const standingConsent = (db: Db, person: string) =>
  db
    .selectFrom('consent')
    .select(['id', 'text_version', 'given_at'])
    .where('person', '=', person)
    .where('purpose', '=', 'findable')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
