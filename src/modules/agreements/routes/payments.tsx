// The clock of payments.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { readForm } from '#platform/http/body.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { confirmPayment, pay, receive } from '../actions/pay.ts'
import { paidForm, paymentForm } from '../forms.ts'
import { agreementPaths } from '../paths.ts'
import { showAgreement } from './agreement.tsx'

export const payments = new Hono<Env>()

payments.post('/agreements/:id/payments', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, paymentForm)
  if (!read.ok) return showAgreement(c, { payment: read.form }, 422)
  if (read.value.received_on > today(c.var.now)) {
    const errors = { received_on: t('今日までの日を入力してください', 'Please enter a day up to today') }
    return showAgreement(c, { payment: { ...read.form, errors } }, 422)
  }
  await c.var.write((tx) => receive(tx, actor, id, read.value))
  return c.redirect(`${agreementPaths.page(id)}#payments`, 303)
})

payments.post('/agreements/:id/payments/:payment/paid', async (c) => {
  const actor = signedIn(c)
  const { id, payment } = c.req.param()
  const read = await readForm(c, paidForm)
  if (!read.ok || read.value.paid_on > today(c.var.now)) return showAgreement(c, {}, 422)
  await c.var.write((tx) => pay(tx, actor, id, payment, read.value.paid_on))
  return c.redirect(`${agreementPaths.page(id)}#payments`, 303)
})

payments.post('/agreements/:id/payments/:payment/confirmation', async (c) => {
  const actor = signedIn(c)
  const { id, payment } = c.req.param()
  await c.var.write((tx) => confirmPayment(tx, actor, id, payment, c.var.now))
  return c.redirect(`${agreementPaths.page(id)}#payments`, 303)
})
