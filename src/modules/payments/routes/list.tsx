// What is to be paid, of all schemes; and the batch that is made from it.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { isId, newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { namedApplications, ownAmong } from '#modules/applications/index.ts'
import { schemeTitles } from '#modules/schemes/index.ts'
import { makeBatch } from '../actions/make-batch.ts'
import { noteExport } from '../actions/export.ts'
import type { Doubt } from '../bank/account.ts'
import { paymentsCsv } from '../csv.ts'
import { type Filters, readFilters } from '../filters.ts'
import { batchForm } from '../forms.ts'
import { ListPage } from '../pages/list-page.tsx'
import { notPicked } from '../own.ts'
import { paymentPaths } from '../paths.ts'
import { canPay } from '../policy.ts'
import { accountsOf, allPayments, doubtsAbout, listPayments, perPage } from '../queries/due.ts'
import { payerIn, readerIn } from './staff.ts'

export const list = new Hono<Env>()

async function page(c: Ctx, filters: Filters, form: FormState, status: 200 | 422 = 200) {
  const actor = readerIn(c)
  const mayPay = canPay(actor)
  const read = await c.var.read(async (db) => {
    const { rows, paying, ...sums } = await listPayments(db, filters)
    const titles = await schemeTitles(db, paying)
    const applications = await namedApplications(
      db,
      rows.map(({ application }) => application),
    )
    const waiting = rows.filter(({ state }) => state === 'due' || state === 'failed')
    // Doubts say something of accounts: only to those who pay.
    const accounts = mayPay
      ? await accountsOf(db, [...new Set(waiting.map(({ application }) => application))])
      : new Map()
    const own = mayPay
      ? await ownAmong(
          db,
          actor,
          waiting.map(({ application }) => application),
        )
      : new Set()
    const about = (one: (typeof rows)[number]): Doubt[] =>
      !mayPay || one.state !== 'due'
        ? []
        : own.has(one.application)
          ? [{ why: notPicked }]
          : doubtsAbout(accounts.get(one.application))
    return {
      ...sums,
      schemes: [...titles].map(([id, title]) => ({ id, title })),
      rows: rows.map((one) => ({
        ...one,
        title: titles.get(one.scheme) ?? '',
        number: applications.get(one.application)?.number ?? '',
        doubts: about(one),
      })),
    }
  })
  withinPages(filters.page, read.total, perPage)
  const props = { ...read, filters, now: c.var.now, mayPay, form, beginning: newId() }
  return show(c, { title: t('支払', 'Payments'), wide: true, status }, <ListPage {...props} />)
}

list
  .get('/staff/payments', (c) => page(c, readFilters(c.req.query()), emptyForm))
  .post('/staff/payments/batches', async (c) => {
    const actor = payerIn(c)
    const read = await readForm(c, batchForm)
    const { values } = await posted(c)
    const payments = [values['payments'] ?? []].flat().filter(isId)
    const errors: Record<string, string> =
      payments.length === 0
        ? { payments: t('振り込むものを、1件以上選んでください', 'Please pick at least one payment') }
        : {}
    const again = (errors: Record<string, string>) => {
      const query = Object.fromEntries(new URLSearchParams(String(values['query'] ?? '')))
      return page(c, readFilters(query), { values: { ...values, payments }, errors }, 422)
    }
    if (!read.ok || payments.length === 0) return again({ ...read.form.errors, ...errors })
    const asked = { ...read.value, payments, early: read.value.early !== null }
    const why = await c.var.write((tx) => makeBatch(tx, actor, asked, c.var.now))
    return why !== null ? again({ early: t(why) }) : c.redirect(paymentPaths.batch(read.value.id), 303)
  })
  .post('/staff/payments.csv', async (c) => {
    const actor = payerIn(c)
    const filters = readFilters(c.req.query())
    const { rows, titles } = await c.var.read(async (db) => {
      const rows = await allPayments(db, filters)
      return { rows, titles: await schemeTitles(db, [...new Set(rows.map(({ scheme }) => scheme))]) }
    })
    await c.var.write((tx) => noteExport(tx, actor, rows.length))
    return csvAnswer(c, `payments-${today(c.var.now)}`, paymentsCsv(rows, titles))
  })
