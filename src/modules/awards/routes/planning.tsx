import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { findScheme, type KeptPlan, planOf, schemeCrumbs } from '#modules/schemes/index.ts'
import { show } from '#ui/show.tsx'
import { keepDecisionPlan } from '../actions/keep-plan.ts'
import { planForm, stepNumbers } from '../forms.ts'
import { PlanPage } from '../pages/plan-page.tsx'
import { awardPaths } from '../paths.ts'
import { type DecisionPlan, decisionPlan } from '../plan.ts'
import { canPropose } from '../policy.ts'
import { changedMeanwhile, idIn, readerIn, writerIn } from './staff.ts'

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

/** What was typed, to be saved over what was stored in between. */
const over = (typed: FormState, version: number): FormState =>
  '' in typed.errors ? { ...typed, values: { ...typed.values, version: String(version) } } : typed

async function page(c: Ctx, typed?: FormState) {
  const actor = readerIn(c)
  const scheme = idIn(c)
  const { title, kept } = await c.var.read(async (db) => ({
    title: found(await findScheme(db, scheme)).title,
    kept: await planOf(db, scheme, decisionPlan),
  }))
  const here = t('決裁と条件の取り決め', 'Approval and conditions')
  const crumbs = schemeCrumbs({ id: scheme, title }, here)
  const status = typed === undefined ? 200 : 422
  return show(
    c,
    { title: here, status, crumbs },
    <PlanPage
      scheme={scheme}
      title={title}
      plan={kept.plan}
      form={typed ? over(typed, kept.version) : stored(kept)}
      mayWrite={canPropose(actor)}
      saved={c.req.query('saved')}
    />,
  )
}

planning
  .get('/staff/schemes/:id/decision-plan', (c) => page(c))
  .post('/staff/schemes/:id/decision-plan', async (c) => {
    const actor = writerIn(c)
    const read = await readForm(c, planForm)
    if (!read.ok) return page(c, read.form)
    const { version, conditions, valid_months, renew_days, more } = read.value
    const steps = titlesIn(read.value, 'step')
    const errors = { step_1: t('1人目の職を書いてください', 'Please write the title of the first') }
    if (steps.length === 0) return page(c, { ...read.form, errors })
    const plan = { steps, later_steps: titlesIn(read.value, 'later'), conditions, valid_months, renew_days, more }
    return saving(c, (tx) => keepDecisionPlan(tx, actor, idIn(c), plan, version), {
      done: (isNew) => c.redirect(`${awardPaths.plan(idIn(c))}?saved=${isNew ? 'yes' : 'same'}`, 303),
      meanwhile: () => page(c, { ...read.form, errors: changedMeanwhile() }),
    })
  })
