import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { differences, type Said } from '#platform/forms/said.ts'
import { type FormState, typedOver } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { dayText } from '#ui/index.ts'
import { show } from '#ui/show.tsx'
import { findScheme, planOf, savedPlan, schemeCrumbs } from '#modules/schemes/index.ts'
import { changePlan } from '../actions/plan.ts'
import { planForm, sharesIn, typedPlan } from '../forms.ts'
import { planFields, PlanPage } from '../pages/plan-page.tsx'
import { paymentPaths } from '../paths.ts'
import { type PaymentPlan, paymentPlan } from '../plan.ts'
import { canPay, canReadPayments } from '../policy.ts'
import { dueNow } from '../rules/due.ts'

export const plan = new Hono<Env>()

async function schemeIn(c: Ctx) {
  const actor = signedIn(c)
  foundIf(canReadPayments(actor))
  const read = await c.var.read(async (db) => {
    const scheme = found(await findScheme(db, c.req.param('id') ?? ''))
    return { scheme, kept: await planOf(db, scheme.id, paymentPlan) }
  })
  return { ...read, actor }
}

const million = 1_000_000

/** As what is kept would pay it. */
function exampleOf({ shares }: PaymentPlan, fixes: boolean, now: Date) {
  const on = today(now)
  const standing = { shares, yen: million, on, decided_on: on, fixes, final: false, made: 0 }
  const due = dueNow(standing)
  const made = due.reduce((sum, { yen }) => sum + yen, 0)
  const last = fixes ? dueNow({ ...standing, final: true, made }) : []
  return [
    ...due.map((one) => ({ ...one, when: one.due_on === on ? t('決定のあと、すぐ', 'At once') : dayText(one.due_on) })),
    ...last.map((one) => ({ ...one, when: t('額の確定のあと', 'After the final amount') })),
  ]
}

type Read = Awaited<ReturnType<typeof schemeIn>>

function page(
  c: Ctx,
  { scheme, kept, actor }: Read,
  form: FormState,
  status: 200 | 409 | 422 = 200,
  meanwhile?: readonly Said[],
) {
  const title = t('支払の取り決め', 'How it pays')
  const crumbs = schemeCrumbs(scheme, title)
  const example = exampleOf(kept.plan, scheme.stages.includes('fixing'), c.var.now)
  const props = { scheme, form, mayWrite: canPay(actor), saved: c.req.query('saved'), example }
  return show(c, { title, status, crumbs }, <PlanPage {...props} meanwhile={meanwhile} />)
}

plan
  .get('/staff/schemes/:id/payment-plan', async (c) => {
    const read = await schemeIn(c)
    return page(c, read, await openForm(c, { values: typedPlan(read.kept), errors: {} }))
  })
  .post('/staff/schemes/:id/payment-plan', async (c) => {
    const read = await schemeIn(c)
    allow(canPay(read.actor))
    const posted = await readForm(c, planForm)
    if (!posted.ok) return page(c, read, posted.form, 422)
    const { version, surcharge_rate, late_rate, repay_days, repay_words } = posted.value
    const changed = { shares: sharesIn(posted.value), surcharge_rate, late_rate, repay_days, repay_words }
    return saving(c, (tx) => changePlan(tx, read.actor, read.scheme.id, changed, version), {
      done: (isNew) => c.redirect(savedPlan(paymentPaths.plan(read.scheme.id), isNew), 303),
      meanwhile: async () => {
        const now = await schemeIn(c)
        const again = typedOver(posted.form, now.kept.version)
        return page(c, now, again, 409, differences(typedPlan(now.kept), again.values, planFields()))
      },
    })
  })
