// The acts around a file: it is handed in, it is let run, its columns are explained.
import type { Actor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { keepFile, type StoredFile } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import { sendJob } from '#platform/jobs/index.ts'
import { canImport } from '../policy.ts'
import type { Importable } from './importable.ts'

export const importJob = 'members.import'

interface Handed {
  id: string
  importable: Importable
  file: StoredFile
  source: string
  as_of_on: string | null
  /** The map's id; empty where none fits yet. */
  map: string
  state: 'previewed' | 'running'
}

/** Keeps the original file and opens a batch for it. A second post of the same form changes nothing. */
export async function openBatch(
  tx: Tx,
  actor: Actor,
  { id, importable, file, source, as_of_on, map, state }: Handed,
): Promise<void> {
  allow(canImport(actor))
  const added = await tx
    .insertInto('import_batch')
    .values({
      municipality: actor.municipality,
      id,
      kind: importable.kind,
      source,
      as_of_on,
      file_name: file.name,
      file_sha256: file.sha256,
      file: null,
      map,
      state,
      problem: null,
      by_account: actor.account,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await keepFile(tx, actor, file, { subject: 'import_batch', subject_id: id })
  await tx.updateTable('import_batch').set({ file: file.id }).where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'members.import_opened',
    subject: 'import_batch',
    subject_id: id,
    after: { kind: importable.kind, source, as_of_on, file_name: file.name, file_sha256: file.sha256, map },
  })
}

/** From preview to work: the rows are read by a job. */
export async function startBatch(tx: Tx, actor: Actor, id: string, map: string): Promise<void> {
  allow(canImport(actor))
  const batch = found(
    await tx.selectFrom('import_batch').select('state').where('id', '=', id).forUpdate().executeTakeFirst(),
  )
  if (batch.state !== 'previewed') return
  await tx.updateTable('import_batch').set({ state: 'running', map }).where('id', '=', id).execute()
  await sendJob(tx, importJob, { municipality: actor.municipality, batch: id })
  await record(tx, actor, { action: 'members.import_started', subject: 'import_batch', subject_id: id, after: { map } })
}

/** Remembers which heading means what, under the name of the source; a later one replaces it. */
export async function saveColumnMap(
  tx: Tx,
  actor: Actor,
  { kind, needed }: Importable,
  name: string,
  columns: Readonly<Record<string, string[][]>>,
): Promise<string> {
  allow(canImport(actor))
  if (!needed.some((target) => columns[target] !== undefined))
    throw new Refusal(400, { ja: '名前の列を選んでください', en: 'Choose the column of the name' })
  const map = JSON.stringify(columns)
  const saved = await tx
    .insertInto('column_map')
    .values({ municipality: actor.municipality, id: newId(), kind, name, map })
    .onConflict((conflict) => conflict.columns(['municipality', 'kind', 'name']).doUpdateSet({ map }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, actor, {
    action: 'members.column_map_saved',
    subject: 'column_map',
    subject_id: saved.id,
    after: { kind, name, map },
  })
  return saved.id
}
