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
import { receiptForm } from '../forms.ts'
import { RecoveriesPage } from '../pages/recoveries.tsx'
import { RecoveryPage } from '../pages/recovery.tsx'
import { paymentPaths } from '../paths.ts'
import type { Wrong } from '../rules/receipt.ts'
import { canPay } from '../policy.ts'
import { findRecovery, listRecoveries, recoveriesPerPage } from '../queries/recoveries.ts'
import { recoveryStateCodes } from '../states.ts'
import { listCrumb, payerIn, readerIn } from './staff.ts'

export const recoveries = new Hono<Env>()

const crumb = () => ({ label: t('返還', 'Money to come back'), href: paymentPaths.recoveries() })

const withErrors = ({ values }: FormState, wrong: Wrong): FormState => ({
  values,
  errors: Object.fromEntries(Object.entries(wrong).map(([name, why]) => [name, t(why)])),
})

async function page(c: Ctx, form: FormState, status: 200 | 422 = 200) {
  const actor = readerIn(c)
  const { recovery, booked } = await c.var.read(async (db) => {
    const recovery = found(await findRecovery(db, c.req.param('id') ?? ''))
    const ids = recovery.receipts.map(({ id }) => id)
    return { recovery, booked: await bookedOf(db, ids) }
  })
  const kept = typed(form, 'id')
  const props = {
    recovery,
    booked,
    form,
    now: c.var.now,
    mayPay: canPay(actor),
    beginning: isId(kept) ? kept : newId(),
  }
  const title = recovery.applicant_name
  return show(c, { title, status, crumbs: [listCrumb(), crumb(), { label: title }] }, <RecoveryPage {...props} />)
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
  .get('/staff/recoveries/:id', (c) => page(c, emptyForm))
  .post('/staff/recoveries/:id/receipts', async (c) => {
    const actor = payerIn(c)
    const read = await readForm(c, receiptForm)
    if (!read.ok) return page(c, read.form, 422)
    const wrong = await c.var.write((tx) => noteReceipt(tx, actor, c.req.param('id'), read.value, c.var.now))
    if (wrong !== null) return page(c, withErrors(read.form, wrong), 422)
    return c.redirect(paymentPaths.recovery(c.req.param('id')), 303)
  })
