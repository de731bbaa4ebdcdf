// What becomes of each row, and writing it down. Nothing is written that was not settled first.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Importable, Keyed, Match, ReadRow, Settled } from './importable.ts'

function settled<Draft extends Keyed>(
  { decide }: Importable<Draft>,
  row: ReadRow<Draft>,
  draft: Draft,
  match: Match<Draft>,
  source: string,
): Settled<Draft> {
  if ('refuse' in match) {
    return {
      ...row,
      outcome: 'rejected',
      notes: [{ ...match.refuse, about: match.subject }],
      subject: match.subject,
      write: null,
    }
  }
  const notes = [...row.notes, ...match.notes]
  if (match.held === null) return { ...row, notes, subject: newId(), write: { insert: draft } }
  const subject = match.held.id
  const decision = decide(draft, match.held, source)
  return decision.act === 'leave'
    ? { ...row, outcome: 'unchanged', notes: decision.notes, subject, write: null }
    : { ...row, notes: [...notes, ...decision.notes], subject, write: { update: decision.changes } }
}

/** Reads only. */
export async function settle<Draft extends Keyed>(
  db: Db,
  importable: Importable<Draft>,
  rows: readonly ReadRow<Draft>[],
  source: string,
): Promise<Settled<Draft>[]> {
  const drafts = rows.flatMap(({ draft }) => (draft === null ? [] : [draft]))
  const matches = (await importable.match(db, drafts, source)).values()
  return rows.map((row) => {
    const match = row.draft === null ? undefined : matches.next().value
    return row.draft === null || match === undefined
      ? { ...row, subject: null, write: null }
      : settled(importable, row, row.draft, match, source)
  })
}

/** In the same transaction as `settle`. The batch's one audit line is written at its end. */
export async function write<Draft extends Keyed>(
  tx: Tx,
  actor: Actor,
  importable: Importable<Draft>,
  source: string,
  settled: readonly Settled<Draft>[],
): Promise<void> {
  const added = settled.flatMap(({ subject: id, write: what }) =>
    id !== null && what !== null && 'insert' in what ? [{ id, draft: what.insert }] : [],
  )
  await importable.insert(tx, actor, source, added)
  for (const { subject, write: what } of settled) {
    if (subject !== null && what !== null && 'update' in what) {
      await importable.update(tx, actor, subject, what.update)
    }
  }
}

/** The rows' outcomes with their reasons, for the report. */
export async function writeReport(tx: Tx, actor: Actor, batch: string, settled: readonly Settled[]): Promise<void> {
  const rows = settled.map(({ line, outcome, title, notes, subject }) => ({
    municipality: actor.municipality,
    batch,
    line,
    outcome,
    title: title.slice(0, 200),
    notes: JSON.stringify(notes),
    subject,
  }))
  if (rows.length > 0) await tx.insertInto('import_row').values(rows).execute()
}
