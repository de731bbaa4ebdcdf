// What the formal check of a scheme looks at beyond its form.
import { Hono } from 'hono'
import { allow, found, foundIf } from '#platform/errors.ts'
import { formValues } from '#platform/forms/form-values.ts'
import { type FormState, typedOver } from '#platform/forms/state.ts'
import { posted } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { findScheme, planOf, savedPlan, schemeCrumbs } from '#modules/schemes/index.ts'
import { settlePlan } from '../actions/plan.ts'
import { PlanPage } from '../pages/plan-page.tsx'
import { screeningPaths } from '../paths.ts'
import { screeningPlan } from '../plan.ts'
import { planForm, planValues, readPlanPoints } from '../plan-form.ts'
import { canReadWork, canScreen } from '../policy.ts'

export const planning = new Hono<Env>()

async function read(c: Ctx) {
  foundIf(canReadWork(signedIn(c)))
  const scheme = c.req.param('id') ?? ''
  return c.var.read(async (db) => {
    const { title } = found(await findScheme(db, scheme))
    return { scheme, title, ...(await planOf(db, scheme, screeningPlan)) }
  })
}

function page(c: Ctx, { scheme, title, plan }: Awaited<ReturnType<typeof read>>, form: FormState, meanwhile = false) {
  const here = t('形式審査で確かめること', 'What the formal check looks at')
  const status = meanwhile ? 409 : Object.keys(form.errors).length > 0 ? 422 : 200
  const crumbs = schemeCrumbs({ id: scheme, title }, here)
  return show(
    c,
    { title: here, status, crumbs },
    <PlanPage
      scheme={scheme}
      title={title}
      plan={plan}
      form={form}
      mayWrite={canScreen(c.var.actor)}
      saved={c.req.query('saved')}
      meanwhile={meanwhile ? [] : undefined}
    />,
  )
}

planning
  .get('/staff/schemes/:id/screening', async (c) => {
    const before = await read(c)
    return page(c, before, await openForm(c, { values: planValues(before), errors: {} }))
  })
  .post('/staff/schemes/:id/screening', async (c) => {
    const [before, actor] = [await read(c), signedIn(c)]
    allow(canScreen(actor))
    const { values } = await posted(c)
    const [own, rows] = [formValues(planForm, values), readPlanPoints(values, before.plan)]
    const errors = { ...rows.errors, ...(own.ok ? {} : own.errors) }
    if (!own.ok || Object.keys(errors).length > 0) return page(c, before, { values, errors })
    const { correction_days, version } = own.value
    return saving(c, (tx) => settlePlan(tx, actor, before.scheme, { points: rows.points, correction_days }, version), {
      done: (isNew) => c.redirect(savedPlan(screeningPaths.plan(before.scheme), isNew), 303),
      meanwhile: async () => {
        const now = await read(c)
        return page(c, now, typedOver({ values, errors: {} }, now.version), true)
      },
    })
  })
