// Schemes as files: to take elsewhere, and to begin from.
import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { importScheme } from '../actions/import.ts'
import { copyForm } from '../forms.ts'
import { ImportPage } from '../pages/import-page.tsx'
import { schemePaths } from '../paths.ts'
import { schemeAsFile } from '../queries/parts.ts'
import { readSchemeFile } from '../scheme-file/read.ts'
import type { SchemeFile } from '../scheme-file/shape.ts'
import { shippedSchemes } from '../shipped.ts'
import type { FileError } from '../yaml.ts'
import { newId } from '#platform/id.ts'
import { schemesCrumb } from '../crumbs.tsx'
import { readerIn, writerIn } from './staff.ts'

export const files = new Hono<Env>()

files.get('/staff/schemes/:id/scheme.yaml', async (c) => {
  readerIn(c)
  const id = c.req.param('id')
  const text = found(await c.var.read((db) => schemeAsFile(db, id)))
  c.header('content-type', 'application/yaml; charset=utf-8')
  c.header('content-disposition', `attachment; filename="scheme-${id.slice(-8)}.yaml"`)
  return c.body(text)
})

const onlyText: Phrase = {
  ja: '制度のファイル（scheme.yaml）を選んでください。読み込めるのはYAMLかJSON（.yaml・.yml・.json）で、PDFやWord、Excelは読み込めません',
  en: 'Please choose a scheme file (scheme.yaml). Only YAML or JSON can be read (.yaml, .yml, .json), not PDF, Word or Excel',
}

function showImport(c: Ctx, errors: readonly FileError[] = [], fileError?: string) {
  const title = t('ファイルから読み込む', 'Read from a file')
  const status = errors.length > 0 || fileError !== undefined ? 422 : 200
  return show(
    c,
    { title, status, crumbs: [schemesCrumb(), { label: title }] },
    <ImportPage id={newId()} errors={errors} fileError={fileError} />,
  )
}

files.get('/staff/schemes/import', (c) => {
  writerIn(c)
  return showImport(c)
})

async function begin(c: Ctx, id: string, file: SchemeFile): Promise<Response> {
  const actor = writerIn(c)
  await c.var.write((tx) => importScheme(tx, actor, id, file))
  return c.redirect(`${schemePaths.edit(id)}?from=file`, 303)
}

files.post('/staff/schemes/import', async (c) => {
  writerIn(c)
  const { form, files: sent, ...posted } = await readForm(c, copyForm, { file: onlyText })
  const file = sent['file']
  if (file === undefined)
    return showImport(c, [], form.errors['file'] ?? t('ファイルを選んでください', 'Please choose a file'))
  if (file.type !== 'text/csv') return showImport(c, [], t(onlyText))
  const { id } = found(posted.ok ? posted.value : null)
  const text = await c.var.services.files.bytes.withPath(file.sha256, (path) => readFile(path, 'utf8'))
  const read = readSchemeFile(text)
  return 'errors' in read ? showImport(c, read.errors) : begin(c, id, read.scheme)
})

files.post('/staff/schemes/shipped/:name', async (c) => {
  writerIn(c)
  const form = await readForm(c, copyForm)
  const { id } = found(form.ok ? form.value : null)
  const { scheme } = found(shippedSchemes().find(({ name }) => name === c.req.param('name')))
  return begin(c, id, scheme)
})
