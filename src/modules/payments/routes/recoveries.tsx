import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { emptyForm, type FormState, typed } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { isId, newId } from '#platform/id.ts'
import { bookedOf } from '#modules/budget/index.ts'
import { show } from '#ui/show.tsx'
import { noteReceipt } from '../actions/receipt.ts'
import { noteRefund, undoRefund } from '../actions/refund.ts'
import { undoReceipt } from '../actions/reversal.ts'
import { receiptForm, refundForm, reversalForm } from '../forms.ts'
import { RefundReversalPage, ReversalPage } from '../pages/receipts.tsx'
import { RecoveriesPage } from '../pages/recoveries.tsx'
import { RecoveryPage } from '../pages/recovery.tsx'
import { paymentPaths } from '../paths.ts'
import type { Wrong } from '../rules/receipt.ts'
import { canPay } from '../policy.ts'
import { contactOf, findRecovery, listRecoveries, recoveriesPerPage } from '../queries/recoveries.ts'
import { recoveryStateCodes } from '../states.ts'
import { listCrumb, payerIn, readerIn } from './staff.ts'

export const recoveries = new Hono<Env>()

const crumb = () => ({ label: t('返還', 'Money to come back'), href: paymentPaths.recoveries() })

/** A second click sends the same one. */
const withId = ({ values, errors }: FormState): FormState => {
  const kept = typed({ values, errors }, 'id')
  return { values: { ...values, id: isId(kept) ? kept : newId() }, errors }
}

const withErrors = ({ values }: FormState, wrong: Wrong): FormState => ({
  values,
  errors: Object.fromEntries(Object.entries(wrong).map(([name, why]) => [name, t(why)])),
})

interface Forms {
  receipt?: FormState
  refund?: FormState
}

async function page(c: Ctx, { receipt = emptyForm, refund = emptyForm }: Forms = {}, status: 200 | 422 = 200) {
  const actor = readerIn(c)
  const read = await c.var.read(async (db) => {
    const recovery = found(await findRecovery(db, c.req.param('id') ?? ''))
    const ids = [...recovery.receipts, ...recovery.undone].map(({ id }) => id)
    return { recovery, contact: await contactOf(db, recovery.scheme), booked: await bookedOf(db, ids) }
  })
  const forms = { receipt: withId(receipt), refund: withId(refund) }
  const props = { ...read, forms, now: c.var.now, mayPay: canPay(actor) }
  const title = read.recovery.applicant_name
  return show(c, { title, status, crumbs: [listCrumb(), crumb(), { label: title }] }, <RecoveryPage {...props} />)
}

async function reversalPage(c: Ctx, form: FormState = emptyForm, status: 200 | 422 = 200) {
  payerIn(c)
  const recovery = found(await c.var.read((db) => findRecovery(db, c.req.param('id') ?? '')))
  const receipt = found(recovery.receipts.find(({ id }) => id === c.req.param('receipt')))
  const title = t('入金の記録を取り消す', 'Take back a note of money')
  const about = { label: recovery.applicant_name, href: paymentPaths.recovery(recovery.id) }
  return show(
    c,
    { title, status, crumbs: [listCrumb(), crumb(), about, { label: title }] },
    <ReversalPage recovery={recovery} receipt={receipt} form={form} />,
  )
}

async function refundReversalPage(c: Ctx, form: FormState = emptyForm, status: 200 | 422 = 200) {
  payerIn(c)
  const recovery = found(await c.var.read((db) => findRecovery(db, c.req.param('id') ?? '')))
  const refund = found(recovery.refunds.find(({ id }) => id === c.req.param('refund')))
  const title = t('還付の記録を取り消す', 'Take back a note of what went back')
  const about = { label: recovery.applicant_name, href: paymentPaths.recovery(recovery.id) }
  return show(
    c,
    { title, status, crumbs: [listCrumb(), crumb(), about, { label: title }] },
    <RefundReversalPage recovery={recovery} refund={refund} form={form} />,
  )
}

recoveries
  .get('/staff/recoveries', async (c) => {
    readerIn(c)
    const { state: asked, page: number } = c.req.query()
    const state = recoveryStateCodes.find((code) => code === asked) ?? 'open'
    const page = pageOf(number)
    const list = await c.var.read((db) => listRecoveries(db, state, page))
    withinPages(page, list.total, recoveriesPerPage)
    const title = t('返還', 'Money to come back')
    return show(
      c,
      { title, wide: true, crumbs: [listCrumb(), { label: title }] },
      <RecoveriesPage {...list} state={state} page={page} now={c.var.now} />,
    )
  })
  .get('/staff/recoveries/:id', (c) => page(c))
  .post('/staff/recoveries/:id/receipts', async (c) => {
    const actor = payerIn(c)
    const read = await readForm(c, receiptForm)
    if (!read.ok) return page(c, { receipt: read.form }, 422)
    const wrong = await c.var.write((tx) => noteReceipt(tx, actor, c.req.param('id'), read.value, c.var.now))
    if (wrong !== null) return page(c, { receipt: withErrors(read.form, wrong) }, 422)
    return c.redirect(paymentPaths.recovery(c.req.param('id')), 303)
  })
  .post('/staff/recoveries/:id/refunds', async (c) => {
    const actor = payerIn(c)
    const read = await readForm(c, refundForm)
    if (!read.ok) return page(c, { refund: read.form }, 422)
    const wrong = await c.var.write((tx) => noteRefund(tx, actor, c.req.param('id'), read.value, c.var.now))
    if (wrong !== null) return page(c, { refund: withErrors(read.form, wrong) }, 422)
    return c.redirect(paymentPaths.recovery(c.req.param('id')), 303)
  })
  .get('/staff/recoveries/:id/receipts/:receipt/reversal', (c) => reversalPage(c))
  .post('/staff/recoveries/:id/receipts/:receipt/reversal', async (c) => {
    const actor = payerIn(c)
    const { id, receipt } = c.req.param()
    const read = await readForm(c, reversalForm)
    if (!read.ok) return reversalPage(c, read.form, 422)
    await c.var.write((tx) => undoReceipt(tx, actor, id, receipt, read.value.words, c.var.now))
    return c.redirect(paymentPaths.recovery(id), 303)
  })
  .get('/staff/recoveries/:id/refunds/:refund/reversal', (c) => refundReversalPage(c))
  .post('/staff/recoveries/:id/refunds/:refund/reversal', async (c) => {
    const actor = payerIn(c)
    const { id, refund } = c.req.param()
    const read = await readForm(c, reversalForm)
    if (!read.ok) return refundReversalPage(c, read.form, 422)
    await c.var.write((tx) => undoRefund(tx, actor, id, refund, read.value.words, c.var.now))
    return c.redirect(paymentPaths.recovery(id), 303)
  })
