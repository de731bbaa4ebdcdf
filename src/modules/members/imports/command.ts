// `machiport import KIND FILE`, for every kind there is.
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { type Actor, systemActor } from '#platform/auth/actor.ts'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import { createFiles } from '#platform/files/index.ts'
import type { Services } from '#platform/http/env.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import type { ImportOutcome } from '../tables.ts'
import { openBatch } from './batches.ts'
import type { ColumnMap } from './column-map.ts'
import type { Importable } from './importable.ts'
import { type OpenFile, openFile, savedMaps } from './open.ts'
import { readProblem } from './problem.ts'
import { chunks } from './rows.ts'
import { commandOf, type Counts, countInto, noCounts, noMap, runBatch } from './run.ts'
import { settle } from './settle.ts'

export interface ImportReport extends Counts {
  /** Null for a trial. */
  batch: string | null
  map: string
  format: string
  encoding: string | null
  total: number
  seconds: number
  problems: Phrase[]
  /** What to know about this kind of import. */
  remark: Phrase | null
  /** How often each thing was said, the most frequent first; what is quoted from the file is left out. */
  notes: { outcome: ImportOutcome; words: Phrase; rows: number }[]
}

interface ImportChoice {
  /** The file's name for itself: rows are known again by it. */
  source: string
  /** Of which day the list is; not of one to come. */
  as_of_on?: string | null
  map?: string
  /** Reads and decides, and writes nothing. */
  dryRun?: boolean
  actor?: Actor
  progress?: (rows: number) => void
}

/** On the command line a file may be as large as the disk allows. */
const largest = 2 * 1024 * 1024 * 1024

/** Without what differs from row to row. */
const unquoted = ({ ja, en }: Phrase): Phrase => ({
  ja: ja.replace(/「[^」]*」/g, '「…」').replace(/\d+行目|\d{4}-\d\d-\d\d/g, '…'),
  en: en.replace(/“[^”]*”/g, '“…”').replace(/line \d+|\d{4}-\d\d-\d\d/g, '…'),
})

const tally = () => {
  const counted = new Map<string, ImportReport['notes'][number]>()
  return {
    add(outcome: ImportOutcome, notes: readonly Phrase[]): void {
      for (const words of notes.map(unquoted)) {
        const key = `${outcome} ${words.en}`
        const { rows } = counted.get(key) ?? { rows: 0 }
        counted.set(key, { outcome, words, rows: rows + 1 })
      }
    },
    list: (): ImportReport['notes'] => [...counted.values()].sort((a, b) => b.rows - a.rows),
  }
}

interface Run {
  services: Services
  importable: Importable
  municipality: string
  path: string
  source: string
  file: OpenFile
  map: ColumnMap
  actor: Actor
  /** Told how many rows are done, a chunk at a time. */
  progress: (rows: number) => void
}

async function trial({ services, importable, municipality, source, file, progress }: Run) {
  const said = tally()
  const counts = noCounts()
  for await (const rows of chunks(importable, file)) {
    const settled = await readingMunicipality(services.database.root, municipality, (db) =>
      settle(db, importable, rows, source),
    )
    countInto(counts, settled)
    for (const { outcome, notes } of settled) said.add(outcome, notes)
    progress(rows.length)
  }
  return { batch: null, counts, notes: said.list() }
}

async function keepAndRun({ services, importable, municipality, path, source, file, map, actor, progress }: Run) {
  const { root } = services.database
  const id = newId()
  const files = createFiles({ ...services.config, fileMaxBytes: largest })
  const stored = await files.receive(createReadStream(path), basename(path))
  await inMunicipality(root, municipality, (tx) =>
    openBatch(tx, actor, {
      id,
      importable,
      file: stored,
      source,
      as_of_on: file.as_of_on,
      map: map.id,
      state: 'running',
    }),
  )
  await runBatch(services, municipality, id, progress)
  return readingMunicipality(root, municipality, async (db) => {
    const batch = await db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    if (batch.state === 'failed') throw new Refusal(400, readProblem(batch.problem))
    const { accepted, repaired, rejected, unchanged } = batch
    const said = tally()
    const rows = await db.selectFrom('import_row').select(['outcome', 'notes']).where('batch', '=', id).execute()
    for (const { outcome, notes } of rows) said.add(outcome, notes)
    return { batch: id, counts: { accepted, repaired, rejected, unchanged }, notes: said.list() }
  })
}

/** Throws a Refusal for a file that is no table, or whose columns are unknown. */
export async function importFile(
  services: Services,
  municipality: string,
  importable: Importable,
  path: string,
  {
    source,
    as_of_on = null,
    map: wanted,
    dryRun = false,
    actor = systemActor(municipality, commandOf(importable)),
    progress = () => {},
  }: ImportChoice,
): Promise<ImportReport> {
  const { root } = services.database
  const begun = performance.now()
  const saved = await readingMunicipality(root, municipality, (db) => savedMaps(db, importable))
  const file = await openFile(path, importable, saved, { wanted, source, as_of_on })
  const { table, map } = file
  if (map === null) throw noMap(importable, table.headings)
  const { format, encoding, problems } = table
  const about = { map: map.id, format, encoding, problems, remark: importable.remark }
  const run = dryRun ? trial : keepAndRun
  const { batch, counts, notes } = await run({
    services,
    importable,
    municipality,
    path,
    source,
    file,
    map,
    actor,
    progress,
  })
  const total = counts.accepted + counts.repaired + counts.rejected + counts.unchanged
  const seconds = Math.round(performance.now() - begun) / 1000
  return { batch, ...about, total, ...counts, seconds, notes }
}
