// The clock of payments.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { entryPaths } from '#modules/entries/index.ts'
import { confirmPayment, pay } from '../actions/pay.ts'
import { correctWork, receive, removeWork } from '../actions/receive.ts'
import { paidForm, receiveForm, workForm } from '../forms.ts'
import { namesOf } from '../match.ts'
import { PaymentPage } from '../pages/payment-page.tsx'
import { agreementPaths } from '../paths.ts'
import { canPropose } from '../policy.ts'
import { findPayment } from '../queries/agreement.ts'
import { showAgreement } from './agreement.tsx'
import { see } from './see.ts'

export const payments = new Hono<Env>()

const back = (c: Ctx) => c.redirect(`${agreementPaths.page(c.req.param('id') ?? '')}#payments`, 303)

async function showPayment(c: Ctx, forms: { paid?: FormState; work?: FormState }, status: 200 | 422 = 200) {
  const actor = signedIn(c)
  const { agreement, payment, names } = await c.var.read(async (db) => {
    const agreement = await see(db, c)
    allow(canPropose(actor, agreement))
    const payment = found(await findPayment(db, agreement.id, c.req.param('payment') ?? ''))
    return { agreement, payment, names: await namesOf(db, actor, agreement) }
  })
  const on = today(c.var.now)
  const { received_on, amount_yen } = payment
  return show(
    c,
    {
      title: t('報酬の支払い', 'Payment'),
      status,
      crumbs: [
        { label: names.title, href: entryPaths.page(agreement.entry) },
        { label: t('仕事の条件', 'Terms'), href: agreementPaths.page(agreement.id) },
        { label: t('報酬の支払い', 'Payment') },
      ],
    },
    <PaymentPage
      agreement={agreement}
      payment={payment}
      about={names.title}
      to={names.person_name}
      paid={forms.paid ?? { ...emptyForm, values: { paid_on: on } }}
      work={forms.work ?? { ...emptyForm, values: { received_on, amount_yen: String(amount_yen) } }}
      today={on}
    />,
  )
}

payments.post('/agreements/:id/payments', async (c) => {
  const actor = signedIn(c)
  const read = await readForm(c, receiveForm(today(c.var.now)))
  if (!read.ok) return showAgreement(c, { payment: read.form }, 422)
  await c.var.write((tx) => receive(tx, actor, c.req.param('id'), read.value))
  return back(c)
})

payments.get('/agreements/:id/payments/:payment', (c) => showPayment(c, {}))

payments.post('/agreements/:id/payments/:payment/paid', async (c) => {
  const actor = signedIn(c)
  const { id, payment } = c.req.param()
  const read = await readForm(c, paidForm(today(c.var.now)))
  if (!read.ok) return showPayment(c, { paid: read.form }, 422)
  await c.var.write((tx) => pay(tx, actor, id, payment, read.value.paid_on))
  return back(c)
})

payments.post('/agreements/:id/payments/:payment/taking-back', async (c) => {
  const actor = signedIn(c)
  const { id, payment } = c.req.param()
  await c.var.write((tx) => pay(tx, actor, id, payment, null))
  return back(c)
})

payments.post('/agreements/:id/payments/:payment/correction', async (c) => {
  const actor = signedIn(c)
  const { id, payment } = c.req.param()
  const read = await readForm(c, workForm(today(c.var.now)))
  if (!read.ok) return showPayment(c, { work: read.form }, 422)
  await c.var.write((tx) => correctWork(tx, actor, id, payment, read.value))
  return back(c)
})

payments.post('/agreements/:id/payments/:payment/removal', async (c) => {
  const actor = signedIn(c)
  const { id, payment } = c.req.param()
  await c.var.write((tx) => removeWork(tx, actor, id, payment))
  return back(c)
})

payments.post('/agreements/:id/payments/:payment/confirmation', async (c) => {
  const actor = signedIn(c)
  const { id, payment } = c.req.param()
  await c.var.write((tx) => confirmPayment(tx, actor, id, payment, c.var.now))
  return back(c)
})
