// For staff: organizations from files, looked at before they come in, and the report afterwards.
import { Hono } from 'hono'
import { allow, found, Refusal } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { show } from '#ui/show.tsx'
import { chosenColumns, columnsForm, startForm, uploadForm } from '../forms/imports.ts'
import { openBatch, saveColumnMap, startBatch } from '../imports/batches.ts'
import { settle } from '../imports/chunk.ts'
import { columnMaps } from '../imports/maps/index.ts'
import { savedMaps } from '../imports/open.ts'
import { previewFile } from '../imports/preview.ts'
import { ImportsPage } from '../pages/imports.tsx'
import { PreviewPage } from '../pages/imports-preview.tsx'
import { outcomes, ReportPage } from '../pages/imports-report.tsx'
import { memberPaths } from '../paths.ts'
import { canImport, canReadForStaff } from '../policy.ts'
import { findBatch, type ImportBatch, importedRows, listBatches, rejectedRows } from '../queries/imports.ts'

const crumbs = () => [{ href: memberPaths.imports, label: t('取り込み', 'Imports') }]

async function importsPage(c: Ctx, form: FormState, status: 200 | 422 = 200): Promise<Response> {
  const actor = signedIn(c)
  allow(canReadForStaff(actor))
  const batches = await c.var.read(listBatches)
  const maxMb = Math.floor(c.var.services.config.fileMaxBytes / 1024 / 1024)
  const body = <ImportsPage batches={batches} form={canImport(actor) ? form : null} maxMb={maxMb} />
  return show(c, { title: t('事業者をファイルから取り込む', 'Import organizations'), status }, body)
}

/** The map that fits an uploaded file, or the sentence why it cannot be read. */
async function mapOf(c: Ctx, sha256: string, source: string): Promise<{ map: string } | { error: string }> {
  const saved = await c.var.read(savedMaps)
  try {
    const { map } = await previewFile(c.var.services.files.pathOf({ sha256 }), saved, { source })
    return { map: map?.id ?? '' }
  } catch (error) {
    if (error instanceof Refusal) return { error: t(error.why) }
    throw error
  }
}

async function previewPage(c: Ctx, batch: ImportBatch, columns: FormState, status: 200 | 422 = 200): Promise<Response> {
  const saved = await c.var.read(savedMaps)
  const path = c.var.services.files.pathOf({ sha256: batch.file_sha256 })
  const wanted = c.req.query('map')?.slice(0, 100)
  const preview = await previewFile(path, saved, { wanted, source: batch.source })
  const settled = await c.var.read((db) => settle(db, preview.rows, batch.source))
  const rows = settled.map((row) => ({ ...row, address: row.draft?.address ?? '' }))
  const may = canImport(signedIn(c))
  const maps = [...saved, ...columnMaps]
  const props = { batch, preview, rows, maps, columns, may }
  return show(c, { title: batch.source, crumbs: crumbs(), wide: true, status }, <PreviewPage {...props} />)
}

async function reportPage(c: Ctx, batch: ImportBatch): Promise<Response> {
  const outcome = outcomes.find((one) => one === c.req.query('outcome')) ?? null
  const page = Math.min(Math.max(1, Math.trunc(Number(c.req.query('page')) || 1)), 10_000)
  const { rows, saved } = await c.var.read(async (db) => ({
    rows: await importedRows(db, batch.id, { outcome, page }),
    saved: await savedMaps(db),
  }))
  const map = [...saved, ...columnMaps].find(({ id }) => id === batch.map)
  // Without JavaScript too: the browser asks again by itself while rows are being written.
  if (batch.state === 'running') c.header('refresh', '4')
  const props = { batch, rows, outcome, page, map: map === undefined ? batch.map : t(map.name) }
  return show(c, { title: batch.source, crumbs: crumbs(), wide: true }, <ReportPage {...props} />)
}

const batchOf = async (c: Ctx): Promise<ImportBatch> => {
  allow(canReadForStaff(signedIn(c)))
  return found(await c.var.read((db) => findBatch(db, c.req.param('id') ?? '')))
}

export const importRoutes = new Hono<Env>()
  .get(memberPaths.imports, (c) => importsPage(c, { ...emptyForm, values: { id: newId() } }))
  .post(memberPaths.imports, async (c) => {
    const actor = signedIn(c)
    allow(canImport(actor))
    const { form, files, ...read } = await readForm(c, uploadForm)
    const file = files['file']
    const missing = form.errors['file'] ?? t('ファイルを選んでください', 'Please choose a file')
    if (!read.ok || file === undefined) {
      const errors = file === undefined ? { ...form.errors, file: missing } : form.errors
      return importsPage(c, { ...form, errors }, 422)
    }
    const { id, source } = read.value
    const recognised = await mapOf(c, file.sha256, source)
    if ('error' in recognised) return importsPage(c, { ...form, errors: { file: recognised.error } }, 422)
    await c.var.write((tx) => openBatch(tx, actor, { id, file, source, map: recognised.map, state: 'previewed' }))
    return c.redirect(memberPaths.import(id), 303)
  })
  .get('/staff/imports/:id', async (c) => {
    const batch = await batchOf(c)
    return batch.state === 'previewed' ? previewPage(c, batch, emptyForm) : reportPage(c, batch)
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
    const read = await readForm(c, columnsForm)
    if (!read.ok) return previewPage(c, batch, read.form, 422)
    const map = await c.var.write((tx) => saveColumnMap(tx, actor, batch.source, chosenColumns(read.value)))
    return c.redirect(`${memberPaths.import(batch.id)}?map=${map}`, 303)
  })
  .get('/staff/imports/:id/rejected.csv', async (c) => {
    const batch = await batchOf(c)
    const rows = await c.var.read((db) => rejectedRows(db, batch.id))
    const table = rows.map((row) => [String(row.line), row.title, row.notes.map((note) => t(note)).join(' / ')])
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="rejected-${batch.id}.csv"`)
    return c.body(writeCsv([t('行', 'Line'), t('名前', 'Name'), t('理由', 'Why')], table))
  })
