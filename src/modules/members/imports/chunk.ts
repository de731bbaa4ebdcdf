// A thousand rows at a time: what is in the directory already, what becomes of each row, and writing it down.
import { sql } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { insertOrganizations } from '../actions/bulk.ts'
import { slugFor } from '../organization-content.ts'
import type { ImportOutcome } from '../tables.ts'
import { type Changes, decide, type Existing } from './decide.ts'
import { notes, refusals } from './notes.ts'
import { type Draft, placeKey, type ReadRow } from './rows.ts'

export interface Settled extends Omit<ReadRow, 'outcome'> {
  outcome: ImportOutcome
  organization: string | null
  /** What is to be written; null for rejected and unchanged rows. */
  write: { insert: Draft } | { update: Changes } | null
}

const columns = [
  'id', 'name', 'name_kana', 'name_key', 'corporate_number', 'postal_code', 'address', 'phone', 'email', 'url', 'makes', 'story', 'closed_on',
  'latitude', 'longitude', 'version', 'origin', 'source', 'source_key',
] as const // prettier-ignore

async function directoryFor(db: Db, rows: readonly ReadRow[], source: string) {
  const drafts = rows.flatMap(({ draft }) => (draft === null ? [] : [draft]))
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
    byKey: new Map(keyed.map((row) => [row.source_key, row])),
    byPlace: new Map(
      named.filter(({ address }) => address !== '').map((row) => [placeKey(row.name_key, row.address), row]),
    ),
    names: new Set(named.map(({ name_key }) => name_key)),
  }
}

const rejection = (row: ReadRow, why: ReadRow['notes'][number], organization: string): Settled => ({
  ...row,
  outcome: 'rejected',
  notes: [why],
  organization,
  write: null,
})

function against(row: ReadRow, draft: Draft, existing: Existing, source: string): Settled {
  const decision = decide(draft, existing, source)
  if (decision.act === 'reject') return rejection(row, decision.why, existing.id)
  const organization = existing.id
  return decision.act === 'leave'
    ? { ...row, outcome: 'unchanged', notes: decision.notes, organization, write: null }
    : { ...row, notes: [...row.notes, ...decision.notes], organization, write: { update: decision.changes } }
}

/** Another shop under an old number: the two share neither name nor address. */
const isAnother = (draft: Draft, { name_key, address }: Existing): boolean =>
  name_key !== draft.name_key && (address === '' || placeKey('', address) !== placeKey('', draft.address))

const hasOneNumber = (draft: Draft, existing: Existing): boolean =>
  draft.corporate_number === null || existing.corporate_number === null

/** What becomes of each row. Reads only. */
export async function settle(db: Db, rows: readonly ReadRow[], source: string): Promise<Settled[]> {
  const { byNumber, byKey, byPlace, names } = await directoryFor(db, rows, source)
  return rows.map((row) => {
    const { draft } = row
    if (draft === null) return { ...row, organization: null, write: null }
    const numbered = byNumber.get(draft.corporate_number)
    if (numbered !== undefined) return against(row, draft, numbered, source)
    const keyed = byKey.get(draft.source_key)
    if (keyed !== undefined && isAnother(draft, keyed)) return rejection(row, refusals.otherName, keyed.id)
    if (keyed !== undefined) return against(row, draft, keyed, source)
    const placed = byPlace.get(draft.other_key)
    if (placed !== undefined && hasOneNumber(draft, placed)) {
      return against({ ...row, notes: [...row.notes, notes.samePlace] }, draft, placed, source)
    }
    const likeAnother = draft.corporate_number === null && names.has(draft.name_key)
    return {
      ...row,
      notes: likeAnother ? [...row.notes, notes.sameName] : row.notes,
      organization: newId(),
      write: { insert: draft },
    }
  })
}

const organizationOf = (actor: Actor, source: string, id: string, { other_key: _, ...draft }: Draft) => ({
  municipality: actor.municipality,
  id,
  slug: slugFor(draft.name, id),
  ...draft,
  size_band: null,
  founded_year: null,
  verified_by: null,
  photo: null,
  origin: 'import',
  source,
})

/** Writes what `settle` decided, in the same transaction. The batch's one audit line is written at its end. */
export async function write(tx: Tx, actor: Actor, source: string, settled: readonly Settled[]): Promise<void> {
  const added = settled.flatMap(({ write: what, organization }) =>
    what !== null && 'insert' in what && organization !== null
      ? [organizationOf(actor, source, organization, what.insert)]
      : [],
  )
  await insertOrganizations(tx, added)
  for (const { write: what, organization } of settled) {
    if (what === null || 'insert' in what || organization === null) continue
    await tx
      .updateTable('organization')
      .set({ ...what.update, updated_at: new Date() })
      .where('id', '=', organization)
      .execute()
  }
}

/** The rows' outcomes with their reasons, for the report. */
export async function writeReport(tx: Tx, actor: Actor, batch: string, settled: readonly Settled[]): Promise<void> {
  const rows = settled.map((row) => ({
    municipality: actor.municipality,
    batch,
    line: row.line,
    outcome: row.outcome,
    title: row.title.slice(0, 200),
    notes: JSON.stringify(row.notes),
    organization: row.organization,
  }))
  if (rows.length > 0) await tx.insertInto('import_row').values(rows).execute()
}
