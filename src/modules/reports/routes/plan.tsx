// The editor of what a scheme asks after an award.
import { Hono } from 'hono'
import { allow, found, foundIf } from '#platform/errors.ts'
import { differences, type Said } from '#platform/forms/said.ts'
import { type FormState, typedOver } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { currentTerms, fieldsOf, findScheme, planOf, savedPlan, schemeCrumbs } from '#modules/schemes/index.ts'
import { changePlan } from '../actions/plan.ts'
import { planFields, PlanPage } from '../pages/plan-page.tsx'
import { reportPaths } from '../paths.ts'
import { budgetField } from '../found-facts.ts'
import { reportPlan } from '../plan.ts'
import { planForm, planIn, typedPlan } from '../plan-form.ts'
import { canInspect, canReadReports } from '../policy.ts'

export const plan = new Hono<Env>()

async function schemeIn(c: Ctx) {
  const actor = signedIn(c)
  foundIf(canReadReports(actor))
  const read = await c.var.read(async (db) => {
    const scheme = found(await findScheme(db, c.req.param('id') ?? ''))
    const terms = await currentTerms(db, scheme.id, c.var.now)
    const fields = terms === undefined ? [] : fieldsOf(terms.definition)
    const ends = fields
      .filter(({ kind }) => kind === 'period' || kind === 'date')
      .map(({ code, label }) => ({ value: code, label }))
    const costs = terms === undefined ? [] : (budgetField(terms)?.lines ?? [])
    const lines = costs.map(({ code, label }) => ({ value: code, label }))
    return { scheme, ends, lines, kept: await planOf(db, scheme.id, reportPlan) }
  })
  return { ...read, actor }
}

type Read = Awaited<ReturnType<typeof schemeIn>>

function page(
  c: Ctx,
  { scheme, ends, lines, actor }: Read,
  form: FormState,
  status: 200 | 409 | 422 = 200,
  meanwhile?: readonly Said[],
) {
  const title = t('報告の取り決め', 'Reports')
  const crumbs = schemeCrumbs(scheme, title)
  const props = {
    scheme,
    ends,
    lines,
    form,
    mayWrite: canInspect(actor),
    saved: c.req.query('saved'),
    meanwhile,
  }
  return show(c, { title, status, crumbs }, <PlanPage {...props} />)
}

plan
  .get('/staff/schemes/:id/report-plan', async (c) => {
    const read = await schemeIn(c)
    return page(c, read, await openForm(c, typedPlan(read.kept)))
  })
  .post('/staff/schemes/:id/report-plan', async (c) => {
    const read = await schemeIn(c)
    allow(canInspect(read.actor))
    const posted = await readForm(c, planForm(read.lines.map(({ value }) => value)))
    if (!posted.ok) return page(c, read, posted.form, 422)
    const asked = planIn(posted.value)
    // A field that the form does not have says nothing.
    const ends_field = read.ends.some(({ value }) => value === asked.ends_field) ? asked.ends_field : ''
    return saving(
      c,
      (tx) => changePlan(tx, read.actor, read.scheme.id, { ...asked, ends_field }, posted.value.version),
      {
        done: (isNew) => c.redirect(savedPlan(reportPaths.plan(read.scheme.id), isNew), 303),
        meanwhile: async () => {
          const now = await schemeIn(c)
          const [stored, again] = [typedPlan(now.kept), typedOver(posted.form, now.kept.version)]
          return page(c, now, again, 409, differences(stored.values, again.values, planFields(now.ends, now.lines)))
        },
      },
    )
  })
