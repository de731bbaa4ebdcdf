// Who of the directory a row is: by e-mail, else by the file's own id, else by name, reading and telephone together.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { plainDigits } from '#platform/text/index.ts'
import { skillsOfPerson } from '../../queries/cards.ts'
import type { Match } from '../importable.ts'
import { kanaOf, type Name, nameOf, type NameReading } from './names.ts'
import { notes, refusals } from './notes.ts'
import type { PersonDraft } from './rows.ts'

const columns = [
  'id',
  'account',
  'findable',
  'version',
  'origin',
  'source',
  'source_key as key',
  'email_key',
  'phone_key',
  'family_name',
  'given_name',
  'family_kana',
  'given_kana',
  'display_name',
  'email',
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
  'home_town',
] as const

const digitsOf = ({ phone }: PersonDraft): string => plainDigits(phone ?? '')
const exactName = ({ family_name, given_name }: Name): string => `${family_name}${given_name}`.replace(/[ 　]/g, '')
const given = (texts: readonly (string | null)[]): string[] => texts.flatMap((text) => (text ? [text] : []))

async function directoryFor(db: Db, drafts: readonly PersonDraft[], source: string) {
  const people = db.selectFrom('person').select(columns).select(skillsOfPerson.as('known_skills'))
  const any = (texts: readonly string[]) => sql<string>`any(${texts})`
  const lettered = await people
    .where('email_key', '=', any(given(drafts.map(({ email }) => email))))
    // Of two with one address the one with an account comes last and counts.
    .orderBy('account', (order) => order.asc().nullsFirst())
    .execute()
  const keyed = await people
    .where('source', '=', source)
    .where('source_key', '=', any(drafts.map(({ source_key }) => source_key)))
    .execute()
  const called = await people.where('phone_key', '=', any(given(drafts.map(digitsOf)))).execute()
  const named = await db
    .selectFrom('person')
    .select(['id', 'name_key'])
    .where('name_key', '=', any(drafts.map(exactName)))
    .execute()
  /** Whoever lets themselves be found, or has an account, alone says what stands in their profile. */
  const held = ({ known_skills, ...row }: (typeof lettered)[number]) => ({
    ...row,
    skills: known_skills.map(({ skill }) => skill).sort(),
    own: row.account !== null || row.findable,
  })
  return {
    byEmail: new Map(lettered.map((row) => [row.email_key, held(row)])),
    byKey: new Map(keyed.map((row) => [row.key, held(row)])),
    byPhone: new Map(called.map((row) => [`${nameOf(row)}|${kanaOf(row)}|${row.phone_key}`, held(row)])),
    names: new Map(named.map(({ id, name_key }) => [name_key, id])),
  }
}

/** One name, or one reading: 髙橋 and 高橋 may be the same person, 花子 and 太郎 under one address are not. */
const isSamePerson = (a: Name & NameReading, b: Name & NameReading): boolean =>
  nameOf(a) === nameOf(b) || (kanaOf(a) !== '' && kanaOf(a) === kanaOf(b))

export async function match(db: Db, drafts: readonly PersonDraft[], source: string): Promise<Match<PersonDraft>[]> {
  const { byEmail, byKey, byPhone, names } = await directoryFor(db, drafts, source)
  return drafts.map((draft) => {
    const lettered = byEmail.get(draft.email)
    if (lettered !== undefined) {
      return isSamePerson(draft, lettered)
        ? { held: lettered, notes: [] }
        : { refuse: refusals.sameAddress, subject: lettered.id }
    }
    const keyed = byKey.get(draft.source_key)
    if (keyed !== undefined) {
      return isSamePerson(draft, keyed) ? { held: keyed, notes: [] } : { refuse: refusals.sameId, subject: keyed.id }
    }
    const called = digitsOf(draft) === '' ? undefined : byPhone.get(draft.other_key)
    if (called !== undefined) return { held: called, notes: [{ ...notes.samePerson, about: called.id }] }
    const about = names.get(exactName(draft))
    return { held: null, notes: about === undefined ? [] : [{ ...notes.sameName, about }] }
  })
}
