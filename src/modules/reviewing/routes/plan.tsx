// The editor of a scheme's review plan.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { type FormState, typed, typedOver } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { findScheme, type KeptPlan, planOf, savedPlan, schemeCrumbs } from '#modules/schemes/index.ts'
import { changePlan } from '../actions/plan.ts'
import { criterionForm, planForm, readRow } from '../forms.ts'
import { PlanPage } from '../pages/plan-page.tsx'
import { reviewingPaths } from '../paths.ts'
import { type Criterion, mostCriteria, reviewPart, type ReviewPlan } from '../plan.ts'
import { canArrange } from '../policy.ts'
import { anyScored } from '../queries/reviews.ts'
import { arrangerIn, readerIn } from './staff.ts'

export const planning = new Hono<Env>()

const yes = (is: boolean): string => (is ? 'yes' : '')

const valuesOf = ({ plan: { criteria, ...plan }, version }: KeptPlan<ReviewPlan>): FormState['values'] => ({
  ...Object.fromEntries(
    criteria.flatMap((one, at) => Object.entries(one).map(([name, value]) => [`${name}_${at + 1}`, String(value)])),
  ),
  reviewers: String(plan.reviewers),
  days: String(plan.days),
  pass: plan.pass === null ? '' : String(plan.pass),
  blind: yes(plan.blind),
  hide_names: yes(plan.hide_names),
  second: yes(plan.second),
  version: String(version),
})

const rows = Array.from({ length: mostCriteria }, (_, n) => n + 1)

/** Rows in which something stands. A new one gets a code that none of the others has. */
function criteriaIn(form: FormState): { criteria: Criterion[]; errors: Record<string, string> } {
  const used = rows.filter((n) =>
    ['label', 'help', 'weight', 'points'].some((name) => typed(form, `${name}_${n}`) !== ''),
  )
  const codes = new Set(used.map((n) => typed(form, `code_${n}`)))
  const errors: Record<string, string> =
    used.length > 0 ? {} : { label_1: t('観点を1つは書いてください', 'Please write at least one criterion') }
  const criteria = used.flatMap((n): Criterion[] => {
    const row = readRow(criterionForm, form, n)
    Object.assign(errors, row.errors)
    const kept = typed(form, `code_${n}`)
    const code = /^[a-z][a-z0-9_]{0,39}$/.test(kept)
      ? kept
      : found(rows.map((m) => `c${m}`).find((one) => !codes.has(one)))
    codes.add(code)
    return row.value === null ? [] : [{ code, ...row.value }]
  })
  const twice = criteria.findIndex(({ label }, at) => criteria.findIndex((one) => one.label === label) < at)
  if (twice >= 0) errors[`label_${used[twice] ?? 1}`] = t('同じ名前の観点があります', 'Another criterion has this name')
  return { criteria, errors }
}

async function readPlan(c: Ctx) {
  readerIn(c)
  const id = c.req.param('id') ?? ''
  return c.var.read(async (db) => {
    const { title } = found(await findScheme(db, id))
    return { scheme: { id, title }, held: await anyScored(db, id), ...(await planOf(db, id, reviewPart)) }
  })
}

type Read = Awaited<ReturnType<typeof readPlan>>

function page(c: Ctx, { scheme, held, plan }: Read, form: FormState, status: 200 | 409 | 422 = 200) {
  const here = t('審査の取り決め', 'Review plan')
  return show(
    c,
    { title: here, status, crumbs: schemeCrumbs(scheme, here) },
    <PlanPage
      scheme={scheme.id}
      title={scheme.title}
      plan={plan}
      held={held}
      form={form}
      mayWrite={canArrange(c.var.actor)}
      saved={c.req.query('saved')}
      meanwhile={status === 409 ? [] : undefined}
    />,
  )
}

planning
  .get('/staff/schemes/:id/review-plan', async (c) => {
    const read = await readPlan(c)
    return page(c, read, await openForm(c, { values: valuesOf(read), errors: {} }))
  })
  .post('/staff/schemes/:id/review-plan', async (c) => {
    const [actor, before] = [arrangerIn(c), await readPlan(c)]
    const read = await readForm(c, planForm)
    const { criteria, errors } = criteriaIn(read.form)
    const form = { values: read.form.values, errors: { ...read.form.errors, ...errors } }
    if (!read.ok || Object.keys(errors).length > 0) return page(c, before, form, 422)
    const { version, ...rest } = read.value
    return saving(c, (tx) => changePlan(tx, actor, before.scheme.id, { criteria, ...rest }, version), {
      done: (isNew) => c.redirect(savedPlan(reviewingPaths.plan(before.scheme.id), isNew), 303),
      meanwhile: async () => {
        const now = await readPlan(c)
        return page(c, now, typedOver(form, now.version), 409)
      },
    })
  })
