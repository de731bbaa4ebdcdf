// Which organization of the directory a row is: by its 法人番号, else by the file's own id, else by name and address.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { Match } from '../importable.ts'
import { notes, refusals } from './notes.ts'
import { type OrganizationDraft, placeKey } from './rows.ts'

const columns = [
  'id',
  'name',
  'name_kana',
  'name_key',
  'corporate_number',
  'postal_code',
  'address',
  'phone',
  'email',
  'url',
  'makes',
  'story',
  'closed_on',
  'latitude',
  'longitude',
  'version',
  'origin',
  'source',
  'source_key as key',
] as const

async function directoryFor(db: Db, drafts: readonly OrganizationDraft[], source: string) {
  const numbers = drafts.flatMap(({ corporate_number }) => (corporate_number === null ? [] : [corporate_number]))
  const keys = drafts.map(({ source_key }) => source_key)
  const names = drafts.map(({ name_key }) => name_key)
  const organizations = db.selectFrom('organization').select(columns)
  const numbered = await organizations.where('corporate_number', '=', sql<string>`any(${numbers})`).execute()
  const keyed = await organizations
    .where('source', '=', source)
    .where('source_key', '=', sql<string>`any(${keys})`)
    .execute()
  const named = await organizations.where('name_key', '=', sql<string>`any(${names})`).execute()
  return {
    byNumber: new Map(numbered.map((row) => [row.corporate_number, row])),
    byKey: new Map(keyed.map((row) => [row.key, row])),
    byPlace: new Map(
      named.filter(({ address }) => address !== '').map((row) => [placeKey(row.name_key, row.address), row]),
    ),
    names: new Map(named.map(({ id, name_key }) => [name_key, id])),
  }
}

interface Known {
  name_key: string
  address: string
  corporate_number: string | null
}

/** Another shop under an old number: the two share neither name nor address. */
const isAnother = (draft: OrganizationDraft, { name_key, address }: Known): boolean =>
  name_key !== draft.name_key && (address === '' || placeKey('', address) !== placeKey('', draft.address))

const hasOneNumber = (draft: OrganizationDraft, { corporate_number }: Known): boolean =>
  draft.corporate_number === null || corporate_number === null

/** Why the organization that bore the file's id before is not this one, or null. */
export const whyAnother = (draft: OrganizationDraft, known: Known): Phrase | null =>
  isAnother(draft, known) ? refusals.otherName : hasOneNumber(draft, known) ? null : refusals.otherNumber

export async function match(
  db: Db,
  drafts: readonly OrganizationDraft[],
  source: string,
): Promise<Match<OrganizationDraft>[]> {
  const { byNumber, byKey, byPlace, names } = await directoryFor(db, drafts, source)
  return drafts.map((draft) => {
    const numbered = byNumber.get(draft.corporate_number)
    if (numbered !== undefined) return { held: numbered, notes: [] }
    const keyed = byKey.get(draft.source_key)
    if (keyed !== undefined) {
      const why = whyAnother(draft, keyed)
      return why === null ? { held: keyed, notes: [] } : { refuse: why, subject: keyed.id }
    }
    const placed = byPlace.get(draft.other_key)
    if (placed !== undefined && hasOneNumber(draft, placed))
      return { held: placed, notes: [{ ...notes.samePlace, about: placed.id }] }
    const about = draft.corporate_number === null ? names.get(draft.name_key) : undefined
    return { held: null, notes: about === undefined ? [] : [{ ...notes.sameName, about }] }
  })
}
