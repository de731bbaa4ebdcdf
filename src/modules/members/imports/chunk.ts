// A thousand rows at a time: what is in the directory already, what becomes of each row, and writing it down.
import { sql } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { insertOrganizations } from '../actions/bulk.ts'
import { slugFor } from '../organization-content.ts'
import type { ImportOutcome } from '../tables.ts'
import { type Changes, decide, type Existing } from './decide.ts'
import { notes } from './notes.ts'
import type { Draft, ReadRow } from './rows.ts'

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

const bySameName = (db: Db, keys: string[]) =>
  db
    .selectFrom('organization')
    .select('name_key')
    .distinct()
    .where('name_key', '=', sql<string>`any(${keys})`)
    .execute()

async function directoryFor(db: Db, rows: readonly ReadRow[], source: string) {
  const drafts = rows.flatMap(({ draft }) => (draft === null ? [] : [draft]))
  const numbers = drafts.flatMap(({ corporate_number }) => (corporate_number === null ? [] : [corporate_number]))
  const keys = drafts.map(({ source_key }) => source_key)
  const numbered = await db
    .selectFrom('organization')
    .select(columns)
    .where('corporate_number', '=', sql<string>`any(${numbers})`)
    .execute()
  const keyed = await db
    .selectFrom('organization')
    .select(columns)
    .where('source', '=', source)
    .where('source_key', '=', sql<string>`any(${keys})`)
    .execute()
  const names = await bySameName(
    db,
    drafts.map(({ name_key }) => name_key),
  )
  return {
    byNumber: new Map(numbered.map((row) => [row.corporate_number, row])),
    byKey: new Map(keyed.map((row) => [row.source_key, row])),
    names: new Set(names.map(({ name_key }) => name_key)),
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
  const said = { ...row, notes: [...row.notes, ...decision.notes], organization: existing.id }
  return decision.act === 'leave'
    ? { ...said, outcome: 'unchanged', write: null }
    : { ...said, write: { update: decision.changes } }
}

/** What becomes of each row. Reads only. */
export async function settle(db: Db, rows: readonly ReadRow[], source: string): Promise<Settled[]> {
  const { byNumber, byKey, names } = await directoryFor(db, rows, source)
  return rows.map((row) => {
    const { draft } = row
    if (draft === null) return { ...row, organization: null, write: null }
    const existing = byNumber.get(draft.corporate_number) ?? byKey.get(draft.source_key)
    if (existing !== undefined) return against(row, draft, existing, source)
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
