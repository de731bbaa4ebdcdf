// A whole file: read row by row, written in chunks, so that it can be watched, stopped and taken up again.
import { type Actor, systemActor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import { inMunicipality, readingMunicipality, type Tx } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import type { Services } from '#platform/http/env.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { ImportOutcome } from '../tables.ts'
import { settle, type Settled, write, writeReport } from './chunk.ts'
import type { ColumnMap } from './column-map.ts'
import { doubleFinder } from './doubles.ts'
import { openFile, type OpenFile, savedMaps } from './open.ts'
import { writeProblem } from './problem.ts'
import { cellReader, readRow, type ReadRow } from './rows.ts'

export const chunkSize = 1000
export type Counts = Record<ImportOutcome, number>

export const noCounts = (): Counts => ({ accepted: 0, repaired: 0, rejected: 0, unchanged: 0 })
export const countInto = (counts: Counts, settled: readonly Settled[]): void => {
  for (const { outcome } of settled) counts[outcome] += 1
}

export const noMap = (headings: readonly string[]) =>
  new Refusal(400, {
    ja: `名前の列が分かりません。列の対応を選ぶか、見出しを「名称」「事業者名」などにしてください。見出し：${headings.slice(0, 12).join('、')}`,
    en: `We cannot tell which column holds the name. Choose a column map, or name the heading “名称” or “name”. Headings: ${headings.slice(0, 12).join(', ')}`,
  })

/** The rows as outcomes, a chunk at a time. */
export async function* chunks({ table }: OpenFile, map: ColumnMap): AsyncGenerator<ReadRow[]> {
  const cellsOf = cellReader(map, table.headingKeys)
  const told = doubleFinder()
  let chunk: ReadRow[] = []
  for await (const row of table.rows) {
    chunk.push(told(readRow(map, cellsOf(row), row.line)))
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** One chunk in one transaction. Rows written by an earlier run of the same batch are passed over. */
async function writeChunk(tx: Tx, actor: Actor, id: string, rows: readonly ReadRow[]): Promise<boolean> {
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
  const settled = await settle(tx, left, batch.source)
  await write(tx, actor, batch.source, settled)
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

/** Somebody may register the same organization meanwhile: then the chunk is settled anew. */
async function writeChunkSafely(
  services: Services,
  actor: Actor,
  id: string,
  rows: readonly ReadRow[],
): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inMunicipality(services.database.root, actor.municipality, (tx) => writeChunk(tx, actor, id, rows))
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
    .returning(['source', 'file_name', 'file_sha256', 'total', 'accepted', 'repaired', 'rejected', 'unchanged'])
    .executeTakeFirst()
  if (done === undefined) return
  await record(tx, actor, {
    action: problem === null ? 'members.organizations_imported' : 'members.import_failed',
    subject: 'import_batch',
    subject_id: id,
    after: done,
  })
}

/** Runs a batch that stands at `running`, from where it stopped if it had begun. A second call does nothing. */
export async function runBatch(services: Services, municipality: string, id: string): Promise<void> {
  const { database, files } = services
  const start = await readingMunicipality(database.root, municipality, async (db) => ({
    batch: await db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst(),
    saved: await savedMaps(db),
  }))
  const { batch, saved } = start
  if (batch === undefined || batch.state !== 'running') return
  const actor: Actor = { ...systemActor(municipality, 'machiport import organizations'), account: batch.by_account }
  const end = (problem: Phrase | null) =>
    inMunicipality(database.root, municipality, (tx) => finish(tx, actor, id, problem))
  try {
    const path = files.pathOf({ sha256: batch.file_sha256 })
    const file = await openFile(path, saved, { wanted: batch.map, source: batch.source })
    if (file.map === null) throw noMap(file.table.headings)
    for await (const rows of chunks(file, file.map)) if (!(await writeChunkSafely(services, actor, id, rows))) return
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return end(error.why)
  }
  await end(null)
}
