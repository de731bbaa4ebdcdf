// Batches: their approval, their file, and what the bank said.
import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import type { Actor } from '#platform/auth/actor.ts'
import { found, Refusal } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { ownAmong } from '#modules/applications/index.ts'
import { approveBatch, returnBatch, takeFile, voidBatch } from '../actions/batch.ts'
import { takeRest, takeResults } from '../actions/results.ts'
import { type Result, readResults } from '../bank/result-file.ts'
import { resultForm, returnForm, voidForm } from '../forms.ts'
import { BatchPage } from '../pages/batch.tsx'
import { BatchesPage } from '../pages/batches.tsx'
import { paymentPaths } from '../paths.ts'
import { canApproveBatch, canPay, canVoidBatch } from '../policy.ts'
import { batchesPerPage, findBatch, listBatches, transfersOf } from '../queries/batches.ts'
import { troublesOf } from '../queries/troubles.ts'
import { listCrumb, payerIn, readerIn } from './staff.ts'

export const batches = new Hono<Env>()

const readBatch = (c: Ctx) =>
  c.var.read(async (db) => {
    const batch = found(await findBatch(db, c.req.param('id') ?? ''))
    return { batch, transfers: await transfersOf(db, batch.id) }
  })

/** Accounts only for those who pay. */
const readPage = (c: Ctx, actor: Actor) =>
  c.var.read(async (db) => {
    const batch = found(await findBatch(db, c.req.param('id') ?? ''))
    const transfers = await transfersOf(db, batch.id)
    const own = await ownAmong(
      db,
      actor,
      transfers.map(({ application }) => application),
    )
    const troubles = canPay(actor) ? await troublesOf(db, batch, transfers) : []
    return { batch, transfers, own: own.size > 0, troubles }
  })

async function page(c: Ctx, form: FormState = emptyForm, status: 200 | 422 = 200) {
  const actor = readerIn(c)
  const read = await readPage(c, actor)
  const title = t(`振込のまとまり 第${read.batch.number}号`, `Payment batch ${read.batch.number}`)
  const crumbs = [
    listCrumb(),
    { label: t('振込のまとまり', 'Batches'), href: paymentPaths.batches() },
    { label: title },
  ]
  const may = {
    mayPay: canPay(actor),
    mayApprove: canApproveBatch(actor, read.batch),
    mayVoid: canVoidBatch(actor, read.batch),
  }
  return show(c, { title, wide: true, crumbs, status }, <BatchPage {...read} {...may} form={form} now={c.var.now} />)
}

/** What was posted: a file, one by hand, or that the rest is paid; or the form, with what is wrong. */
async function resultsIn(c: Ctx): Promise<{ results: Result[] } | { rest: true } | { form: FormState }> {
  const { values, files, fileErrors } = await posted(c)
  if (values['rest'] === 'paid') return { rest: true }
  const file = files['file']
  if (file !== undefined) {
    const { batch, transfers } = await readBatch(c)
    try {
      const bytes = await c.var.services.files.bytes.withPath(file.sha256, (path) => readFile(path))
      return { results: await readResults(bytes, { number: batch.number, transfers }) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { form: { values, errors: { file: t(error.why) } } }
    }
  }
  const missing = fileErrors['file'] ?? t('ファイルを選んでください', 'Please choose a file')
  if (values['position'] === undefined) return { form: { values, errors: { file: missing } } }
  const read = await readForm(c, resultForm)
  return read.ok ? { results: [{ position: read.value.position, code: read.value.result }] } : { form: read.form }
}

batches
  .get('/staff/payments/batches', async (c) => {
    readerIn(c)
    const title = t('振込のまとまり', 'Payment batches')
    const page = pageOf(c.req.query('page'))
    const list = await c.var.read((db) => listBatches(db, page))
    withinPages(page, list.total, batchesPerPage)
    return show(
      c,
      { title, wide: true, crumbs: [listCrumb(), { label: title }] },
      <BatchesPage {...list} page={page} />,
    )
  })
  .get('/staff/payments/batches/:id', (c) => page(c))
  .post('/staff/payments/batches/:id/approval', async (c) => {
    const actor = payerIn(c)
    await c.var.write((tx) => approveBatch(tx, actor, c.req.param('id'), c.var.now))
    return c.redirect(paymentPaths.batch(c.req.param('id')), 303)
  })
  .post('/staff/payments/batches/:id/return', async (c) => {
    const actor = payerIn(c)
    const read = await readForm(c, returnForm)
    if (!read.ok) return page(c, read.form, 422)
    await c.var.write((tx) => returnBatch(tx, actor, c.req.param('id'), read.value.words))
    return c.redirect(paymentPaths.batch(c.req.param('id')), 303)
  })
  .post('/staff/payments/batches/:id/voiding', async (c) => {
    const actor = payerIn(c)
    const read = await readForm(c, voidForm)
    if (!read.ok) return page(c, read.form, 422)
    await c.var.write((tx) => voidBatch(tx, actor, c.req.param('id'), read.value.words))
    return c.redirect(paymentPaths.batch(c.req.param('id')), 303)
  })
  .post('/staff/payments/batches/:id/file', async (c) => {
    const actor = payerIn(c)
    const { content, number, pay_on } = await c.var.write((tx) => takeFile(tx, actor, c.req.param('id')))
    c.header('content-type', 'application/octet-stream')
    c.header('content-disposition', `attachment; filename="sofuri-${pay_on}-${number}.txt"`)
    return c.body(Uint8Array.from(content))
  })
  .post('/staff/payments/batches/:id/results', async (c) => {
    const actor = payerIn(c)
    const [id, read] = [c.req.param('id'), await resultsIn(c)]
    if ('form' in read) return page(c, read.form, 422)
    await c.var.write((tx) =>
      'rest' in read ? takeRest(tx, actor, id, c.var.now) : takeResults(tx, actor, id, read.results, c.var.now),
    )
    return c.redirect(paymentPaths.batch(id), 303)
  })
