// For staff: organizations and people from files, looked at before they come in, and the report afterwards.
import { Hono } from 'hono'
import { allow, found, Refusal } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { show } from '#ui/show.tsx'
import { chosenColumns, columnsAsRead, columnsForm, startForm, uploadForm } from '../forms/imports.ts'
import { whyNotAsOf } from '../imports/as-of.ts'
import { openBatch, saveColumnMap, startBatch } from '../imports/batches.ts'
import type { Importable } from '../imports/importable.ts'
import { importableOf, importables } from '../imports/index.ts'
import type { RowNote } from '../imports/notes.ts'
import { savedMaps } from '../imports/open.ts'
import { previewFile } from '../imports/preview.ts'
import { settle } from '../imports/settle.ts'
import { ImportsPage } from '../pages/imports.tsx'
import { PreviewPage } from '../pages/imports-preview.tsx'
import { outcomes, ReportPage } from '../pages/imports-report.tsx'
import { memberPaths } from '../paths.ts'
import { canImport } from '../policy.ts'
import {
  findBatch,
  type ImportBatch,
  importedRows,
  listBatches,
  rejectedRows,
  rowsPerPage,
} from '../queries/imports.ts'
import { readerIn } from './reader-in.ts'

const crumbs = ({ kind }: Importable) => [{ href: memberPaths.importsOf(kind), label: t('取り込み', 'Imports') }]

/** What is imported, as the address says it; the first kind where it says nothing we know. */
const chosenKind = (c: Ctx): Importable =>
  importables.find(({ kind }) => kind === c.req.query('kind')) ?? importables[0]

async function importsPage(c: Ctx, importable: Importable, form: FormState, status: 200 | 422 = 200) {
  const actor = readerIn(c)
  const batches = await c.var.read((db) => listBatches(db, importable.kind))
  const maxMb = Math.floor(c.var.services.config.fileMaxBytes / 1024 / 1024)
  const props = { importable, batches, form: canImport(actor) ? form : null, maxMb }
  return show(c, { title: t('ファイルから取り込む', 'Import from files'), status }, <ImportsPage {...props} />)
}

/** The map that fits an uploaded file, or the sentence why it cannot be read. */
async function mapOf(
  c: Ctx,
  importable: Importable,
  sha256: string,
  source: string,
): Promise<{ map: string } | { error: string }> {
  const saved = await c.var.read((db) => savedMaps(db, importable))
  try {
    const { map } = await c.var.services.files.bytes.withPath(sha256, (path) =>
      previewFile(path, importable, saved, { source }),
    )
    return { map: map?.id ?? '' }
  } catch (error) {
    if (error instanceof Refusal) return { error: t(error.why) }
    throw error
  }
}

const spokenOf = (rows: readonly { notes: readonly RowNote[] }[]): string[] =>
  rows.flatMap(({ notes }) => notes.flatMap(({ about }) => about ?? []))

async function previewPage(c: Ctx, batch: ImportBatch, typed: FormState | null, status: 200 | 422 = 200) {
  const importable = importableOf(batch.kind)
  const saved = await c.var.read((db) => savedMaps(db, importable))
  const wanted = c.req.query('map')?.slice(0, 100)
  const preview = await c.var.services.files.bytes.withPath(batch.file_sha256, (path) =>
    previewFile(path, importable, saved, { wanted, source: batch.source, as_of_on: batch.as_of_on }),
  )
  const { rows, hrefs } = await c.var.read(async (db) => {
    const rows = await settle(db, importable, preview.rows, batch.source)
    return { rows, hrefs: await importable.hrefs(db, spokenOf(rows)) }
  })
  const may = canImport(signedIn(c))
  const columns = typed ?? columnsAsRead(importable, preview.map, preview.headings)
  const maps = [...saved, ...importable.maps]
  const props = { importable, batch, preview, rows, hrefs, maps, columns, may }
  return show(c, { title: batch.source, crumbs: crumbs(importable), wide: true, status }, <PreviewPage {...props} />)
}

async function reportPage(c: Ctx, batch: ImportBatch) {
  const importable = importableOf(batch.kind)
  const outcome = outcomes.find((one) => one === c.req.query('outcome')) ?? null
  const page = pageOf(c.req.query('page'))
  withinPages(page, outcome === null ? batch.total : batch[outcome], rowsPerPage)
  const { rows, saved, hrefs } = await c.var.read(async (db) => {
    const rows = await importedRows(db, batch.id, { outcome, page })
    const subjects = [...rows.flatMap(({ subject }) => subject ?? []), ...spokenOf(rows)]
    return { rows, saved: await savedMaps(db, importable), hrefs: await importable.hrefs(db, subjects) }
  })
  const map = [...saved, ...importable.maps].find(({ id }) => id === batch.map)
  // Without JavaScript too: the browser asks again by itself while rows are being written.
  if (batch.state === 'running') c.header('refresh', '4')
  const props = { importable, batch, rows, hrefs, outcome, page, map: map === undefined ? batch.map : t(map.name) }
  return show(c, { title: batch.source, crumbs: crumbs(importable), wide: true }, <ReportPage {...props} />)
}

const batchOf = async (c: Ctx): Promise<ImportBatch> => {
  readerIn(c)
  return found(await c.var.read((db) => findBatch(db, c.req.param('id') ?? '')))
}

export const importRoutes = new Hono<Env>()
  .get(memberPaths.imports, (c) => importsPage(c, chosenKind(c), { ...emptyForm, values: { id: newId() } }))
  .post(memberPaths.imports, async (c) => {
    const actor = signedIn(c)
    allow(canImport(actor))
    const { form, files, ...read } = await readForm(c, uploadForm())
    const file = files['file']
    const again = (errors: FormState['errors']) => {
      const typed = importables.find(({ kind }) => kind === form.values['kind']) ?? importables[0]
      return importsPage(c, typed, { ...form, errors }, 422)
    }
    if (file === undefined) {
      const missing = t('ファイルを選んでください', 'Please choose a file')
      return again({ file: missing, ...form.errors })
    }
    if (!read.ok) return again(form.errors)
    const { id, source } = read.value
    const importable = importableOf(read.value.kind)
    const as_of_on = importable.dated === undefined ? null : read.value.as_of_on
    const wrong = importable.dated === undefined ? null : whyNotAsOf(as_of_on, c.var.now)
    if (wrong !== null) return again({ as_of_on: t(wrong) })
    const recognised = await mapOf(c, importable, file.sha256, source)
    if ('error' in recognised) return again({ file: recognised.error })
    const handed = { id, importable, file, source, as_of_on, map: recognised.map, state: 'previewed' } as const
    await c.var.write((tx) => openBatch(tx, actor, handed))
    return c.redirect(memberPaths.import(id), 303)
  })
  .get('/staff/imports/:id', async (c) => {
    const batch = await batchOf(c)
    return batch.state === 'previewed' ? previewPage(c, batch, null) : reportPage(c, batch)
  })
  .post('/staff/imports/:id/start', async (c) => {
    const actor = signedIn(c)
    const batch = await batchOf(c)
    const read = await readForm(c, startForm)
    const { map } = found(read.ok ? read.value : null)
    await c.var.write((tx) => startBatch(tx, actor, batch.id, map))
    return c.redirect(memberPaths.import(batch.id), 303)
  })
  .post('/staff/imports/:id/columns', async (c) => {
    const actor = signedIn(c)
    const batch = await batchOf(c)
    const importable = importableOf(batch.kind)
    const read = await readForm(c, columnsForm(importable))
    if (!read.ok) return previewPage(c, batch, read.form, 422)
    const map = await c.var.write((tx) =>
      saveColumnMap(tx, actor, importable, batch.source, chosenColumns(importable, read.value)),
    )
    return c.redirect(`${memberPaths.import(batch.id)}?map=${map}`, 303)
  })
  .get('/staff/imports/:id/rejected.csv', async (c) => {
    const batch = await batchOf(c)
    const { rows, hrefs } = await c.var.read(async (db) => {
      const rows = await rejectedRows(db, batch.id)
      return { rows, hrefs: await importableOf(batch.kind).hrefs(db, [...new Set(spokenOf(rows))]) }
    })
    const where = ({ about = '' }: RowNote) => {
      const href = hrefs.get(about)
      return href === undefined ? '' : ` ${c.var.services.config.publicUrl}${href}`
    }
    const table = rows.map(({ line, title, notes }) => [
      String(line),
      title,
      notes.map((note) => t(note) + where(note)).join(' / '),
    ])
    return csvAnswer(c, `rejected-${batch.id}`, writeCsv([t('行', 'Line'), t('名前', 'Name'), t('理由', 'Why')], table))
  })
