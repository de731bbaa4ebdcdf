// A whole file: read row by row, written in chunks, so that it can be watched, stopped and taken up again.
import { type Actor, systemActor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import { inMunicipality, readingMunicipality, type Tx } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import type { Services } from '#platform/http/env.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { ImportOutcome } from '../tables.ts'
import type { Importable, ReadRow, Settled } from './importable.ts'
import { importableOf } from './index.ts'
import { openFile, savedMaps } from './open.ts'
import { writeProblem } from './problem.ts'
import { chunks } from './rows.ts'
import { settle, write, writeReport } from './settle.ts'

export type Counts = Record<ImportOutcome, number>

export const noCounts = (): Counts => ({ accepted: 0, repaired: 0, rejected: 0, unchanged: 0 })
export const countInto = (counts: Counts, settled: readonly Settled[]): void => {
  for (const { outcome } of settled) counts[outcome] += 1
}

export function noMap({ targets, needed, headingHint }: Importable, headings: readonly string[]): Refusal {
  const label = targets[needed[0] ?? ''] ?? { ja: '名前', en: 'name' }
  const found = headings.slice(0, 12)
  return new Refusal(400, {
    ja: `${label.ja}の列が分かりません。列の対応を選ぶか、見出しを${headingHint.ja}などにしてください。見出し：${found.join('、')}`,
    en: `We cannot tell which column is “${label.en}”. Choose a column map, or name the heading ${headingHint.en}. Headings: ${found.join(', ')}`,
  })
}

/** One chunk in one transaction. Rows written by an earlier run of the same batch are passed over. */
async function writeChunk(
  tx: Tx,
  actor: Actor,
  importable: Importable,
  id: string,
  rows: readonly ReadRow[],
): Promise<boolean> {
  const batch = await tx
    .selectFrom('import_batch')
    .select(['state', 'source', 'total', 'accepted', 'repaired', 'rejected', 'unchanged'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (batch.state !== 'running') return false
  const last = await tx
    .selectFrom('import_row')
    .select((row) => row.fn.max('line').as('line'))
    .where('batch', '=', id)
    .executeTakeFirstOrThrow()
  const left = rows.filter(({ line }) => line > (last.line ?? 0))
  if (left.length === 0) return true
  await importable.lock?.(tx, actor)
  const settled = await settle(tx, importable, left, batch.source)
  await write(tx, actor, importable, batch.source, settled)
  await writeReport(tx, actor, id, settled)
  const { state: _, source: __, total, ...counts } = batch
  countInto(counts, settled)
  await tx
    .updateTable('import_batch')
    .set({ ...counts, total: total + settled.length })
    .where('id', '=', id)
    .execute()
  return true
}

const isCollision = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505'

/** Somebody may register the same one meanwhile: then the chunk is settled anew. */
async function writeChunkSafely(
  services: Services,
  actor: Actor,
  importable: Importable,
  id: string,
  rows: readonly ReadRow[],
): Promise<boolean> {
  const { root } = services.database
  for (let attempt = 1; ; attempt++) {
    try {
      return await inMunicipality(root, actor.municipality, (tx) => writeChunk(tx, actor, importable, id, rows))
    } catch (error) {
      if (!isCollision(error) || attempt === 3) throw error
    }
  }
}

/** Ends the batch with its one audit line. */
async function finish(tx: Tx, actor: Actor, id: string, problem: Phrase | null): Promise<void> {
  const done = await tx
    .updateTable('import_batch')
    .set({
      state: problem === null ? 'done' : 'failed',
      problem: problem === null ? null : writeProblem(problem),
      finished_at: new Date(),
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning(['kind', 'source', 'file_name', 'file_sha256', 'total', 'accepted', 'repaired', 'rejected', 'unchanged'])
    .executeTakeFirst()
  if (done === undefined) return
  const { kind, ...after } = done
  await record(tx, actor, {
    action: problem === null ? `members.${kind}_imported` : 'members.import_failed',
    subject: 'import_batch',
    subject_id: id,
    after,
  })
}

/** Who acts where no account does. */
export const commandOf = ({ kind }: Importable): string => `machiport import ${kind}`

/** Runs a batch that stands at `running`, from where it stopped if it had begun. A second call does nothing. */
export async function runBatch(
  services: Services,
  municipality: string,
  id: string,
  progress: (rows: number) => void = () => {},
): Promise<void> {
  const { database, files } = services
  const batch = await readingMunicipality(database.root, municipality, (db) =>
    db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst(),
  )
  if (batch === undefined || batch.state !== 'running') return
  const importable = importableOf(batch.kind)
  const saved = await readingMunicipality(database.root, municipality, (db) => savedMaps(db, importable))
  const actor: Actor = { ...systemActor(municipality, commandOf(importable)), account: batch.by_account }
  const end = (problem: Phrase | null) =>
    inMunicipality(database.root, municipality, (tx) => finish(tx, actor, id, problem))
  try {
    const whole = await files.bytes.withPath(batch.file_sha256, async (path) => {
      const file = await openFile(path, importable, saved, {
        wanted: batch.map,
        source: batch.source,
        as_of_on: batch.as_of_on,
      })
      if (file.map === null) throw noMap(importable, file.table.headings)
      for await (const rows of chunks(importable, file)) {
        if (!(await writeChunkSafely(services, actor, importable, id, rows))) return false
        progress(rows.length)
      }
      return true
    })
    if (!whole) return
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return end(error.why)
  }
  await end(null)
}
