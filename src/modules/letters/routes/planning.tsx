// How the letters of a scheme are written, and examples of them.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { type Said } from '#platform/forms/said.ts'
import { type FormState, typed, typedOver } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { findScheme, planOf, savedPlan, schemeCrumbs, schemeKindOf } from '#modules/schemes/index.ts'
import { planLetters } from '../actions/plan.ts'
import { planForm, textsForm, textsFrom, typedPlan } from '../forms.ts'
import { letterKinds, wordingOf } from '../kinds/index.ts'
import { PlanPage } from '../pages/plan-page.tsx'
import { letterPaths } from '../paths.ts'
import { letterPdf } from '../pdf/letter.ts'
import { lettersPart } from '../plan.ts'
import { canListLetters, canPlanLetters } from '../policy.ts'
import { sampleContent } from '../sample.ts'

export const planning = new Hono<Env>()

/** Staff only; of a scheme that is applied for here. */
async function readPlan(c: Ctx) {
  foundIf(canListLetters(signedIn(c)))
  return c.var.read(async (db) => {
    const scheme = found(await findScheme(db, c.req.param('id') ?? ''))
    const wording = wordingOf({ kind: scheme.kind, money: schemeKindOf(scheme.kind).money !== null })
    return { scheme, wording, ...(await planOf(db, scheme.id, lettersPart)) }
  })
}

type Read = Awaited<ReturnType<typeof readPlan>>

function page(c: Ctx, read: Read, form: FormState, status: 200 | 409 | 422 = 200, meanwhile?: readonly Said[]) {
  const title = t('通知書の取り決め', 'How letters are written')
  const crumbs = schemeCrumbs(read.scheme, title)
  const props = {
    ...read,
    form,
    meanwhile,
    town: c.var.municipality.name,
    mayWrite: canPlanLetters(c.var.actor),
    saved: c.req.query('saved'),
  }
  return show(c, { title, status, crumbs }, <PlanPage {...props} />)
}

/** What is stored otherwise than typed. */
const differing = (read: Read, form: FormState): Said[] =>
  Object.entries(typedPlan(read)).flatMap(([name, text]) =>
    typed(form, name) === text ? [] : [{ label: fieldLabel(name), text }],
  )

const fieldLabel = (name: string): string => {
  const kind = letterKinds.find(({ code }) => name.endsWith(`_${code}`))
  return kind === undefined ? t('番号と差出人', 'Number and sender') : t(kind.label)
}

planning
  .get('/staff/schemes/:id/letters', async (c) => {
    const read = await readPlan(c)
    return page(c, read, await openForm(c, { values: typedPlan(read), errors: {} }))
  })
  .post('/staff/schemes/:id/letters', async (c) => {
    const actor = signedIn(c)
    const before = await readPlan(c)
    allow(canPlanLetters(actor))
    const settings = await readForm(c, planForm)
    const texts = await readForm(c, textsForm())
    if (!settings.ok || !texts.ok) {
      const errors = { ...settings.form.errors, ...texts.form.errors }
      return page(c, before, { ...settings.form, errors }, 422)
    }
    const { version, ...plan } = settings.value
    const whole = { ...plan, texts: textsFrom(texts.value) }
    return saving(c, (tx) => planLetters(tx, actor, before.scheme.id, whole, version), {
      done: (isNew) => c.redirect(savedPlan(letterPaths.plan(before.scheme.id), isNew), 303),
      meanwhile: async () => {
        const after = await readPlan(c)
        const again = typedOver(settings.form, after.version)
        return page(c, after, again, 409, differing(after, again))
      },
    })
  })
  .get('/staff/schemes/:id/letters/:kind{[a-z-]+\\.pdf}', async (c) => {
    const { scheme, plan, wording } = await readPlan(c)
    const kind = found(letterKinds.find(({ code }) => `${code}.pdf` === c.req.param('kind')))
    const on = today(c.var.now)
    const content = sampleContent({ kind: kind.code, wording, plan, town: c.var.municipality.name, scheme, on })
    c.header('content-type', 'application/pdf')
    c.header('content-disposition', `inline; filename="sample-${kind.code}.pdf"`)
    return c.body(letterPdf({ content, decided_on: on }))
  })
