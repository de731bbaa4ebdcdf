import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { type FormState, typedOver } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { findScheme, type KeptPlan, planOf, savedPlan, schemeCrumbs } from '#modules/schemes/index.ts'
import { show } from '#ui/show.tsx'
import { keepDecisionPlan } from '../actions/keep-plan.ts'
import { planForm, stepNumbers } from '../forms.ts'
import { PlanPage } from '../pages/plan-page.tsx'
import { awardPaths } from '../paths.ts'
import { type DecisionPlan, decisionPlan } from '../plan.ts'
import { canPropose } from '../policy.ts'
import { idIn, readerIn, writerIn } from './staff.ts'

export const planning = new Hono<Env>()

const titlesIn = (typed: Readonly<Record<string, unknown>>, name: string): string[] =>
  stepNumbers.map((n) => String(typed[`${name}_${n}`] ?? '')).filter((title) => title !== '')

const stored = ({ plan, version }: KeptPlan<DecisionPlan>): FormState => ({
  values: {
    version: String(version),
    ...Object.fromEntries(
      stepNumbers.flatMap((n) => [
        [`step_${n}`, plan.steps[n - 1] ?? ''],
        [`later_${n}`, plan.later_steps[n - 1] ?? ''],
      ]),
    ),
    conditions: plan.conditions.join('\n'),
    valid_months: plan.valid_months === null ? '' : String(plan.valid_months),
    renew_days: plan.renew_days === null ? '' : String(plan.renew_days),
    more: plan.more ? 'yes' : '',
  },
  errors: {},
})

async function readPlan(c: Ctx) {
  readerIn(c)
  const id = idIn(c)
  return c.var.read(async (db) => {
    const { title } = found(await findScheme(db, id))
    return { scheme: { id, title }, kept: await planOf(db, id, decisionPlan) }
  })
}

function page(
  c: Ctx,
  { scheme, kept }: Awaited<ReturnType<typeof readPlan>>,
  form: FormState,
  status: 200 | 409 | 422 = 200,
) {
  const here = t('決裁と条件の取り決め', 'Approval and conditions')
  return show(
    c,
    { title: here, status, crumbs: schemeCrumbs(scheme, here) },
    <PlanPage
      scheme={scheme.id}
      title={scheme.title}
      plan={kept.plan}
      form={form}
      mayWrite={canPropose(c.var.actor)}
      saved={c.req.query('saved')}
      meanwhile={status === 409 ? [] : undefined}
    />,
  )
}

planning
  .get('/staff/schemes/:id/decision-plan', async (c) => {
    const read = await readPlan(c)
    return page(c, read, await openForm(c, stored(read.kept)))
  })
  .post('/staff/schemes/:id/decision-plan', async (c) => {
    const actor = writerIn(c)
    const before = await readPlan(c)
    const read = await readForm(c, planForm)
    if (!read.ok) return page(c, before, read.form, 422)
    const { version, conditions, valid_months, renew_days, more } = read.value
    const steps = titlesIn(read.value, 'step')
    const errors = { step_1: t('1人目の職を書いてください', 'Please write the title of the first') }
    if (steps.length === 0) return page(c, before, { ...read.form, errors }, 422)
    const plan = { steps, later_steps: titlesIn(read.value, 'later'), conditions, valid_months, renew_days, more }
    return saving(c, (tx) => keepDecisionPlan(tx, actor, before.scheme.id, plan, version), {
      done: (isNew) => c.redirect(savedPlan(awardPaths.plan(before.scheme.id), isNew), 303),
      meanwhile: async () => {
        const now = await readPlan(c)
        return page(c, now, typedOver(read.form, now.kept.version), 409)
      },
    })
  })
