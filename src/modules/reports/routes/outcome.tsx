// The follow-up report, for whoever reads the application; its writers write.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { found, foundIf } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { applicationPaths, canRead, canWriteIn, findApplication, supportOf } from '#modules/applications/index.ts'
import { callTerms, planOf, valuesOf } from '#modules/schemes/index.ts'
import { handInOutcome } from '../actions/outcome.ts'
import { mayHandIn } from '../due.ts'
import { outcomeForm } from '../outcome-form.ts'
import { OutcomePage } from '../pages/outcome-page.tsx'
import { reportPlan } from '../plan.ts'
import { findOutcome } from '../queries/outcomes.ts'

export const outcome = new Hono<Env>()

const yearsIn = (c: Ctx): number => (/^\d{1,2}$/.test(c.req.param('years') ?? '') ? Number(c.req.param('years')) : 0)

async function page(c: Ctx, typed?: FormState, status: 200 | 422 = 200) {
  const actor = signedIn(c)
  const read = await c.var.read(async (db) => {
    const application = found(await findApplication(db, c.req.param('id') ?? ''))
    const support = await supportOf(db, actor, application.id)
    foundIf(canRead(actor, application, support))
    const { plan } = await planOf(db, application.scheme, reportPlan)
    const { title } = await callTerms(db, application)
    const mayWrite = canWriteIn(actor, application, support)
    return {
      title,
      applicant: application.applicant_name,
      mayWrite,
      definition: outcomeForm(plan),
      outcome: found(await findOutcome(db, application.id, yearsIn(c))),
    }
  })
  const form = typed ?? { values: valuesOf(read.definition, read.outcome.answers), errors: {} }
  const title = t('成果報告', 'Follow-up report')
  const crumbs = [{ label: read.title, href: applicationPaths.one(read.outcome.application) }, { label: title }]
  return show(
    c,
    { title, status, crumbs },
    <OutcomePage {...read} form={form} open={mayHandIn(read.outcome, today(c.var.now))} />,
  )
}

outcome
  .get('/applications/:id/outcome/:years', (c) => page(c))
  .post('/applications/:id/outcome/:years', async (c) => {
    const [actor, id] = [signedIn(c), c.req.param('id')]
    const { values } = await posted(c)
    const read = await c.var.write((tx) => handInOutcome(tx, actor, id, yearsIn(c), values, c.var.now))
    if (Object.keys(read.whole.errors).length > 0) return page(c, read.whole, 422)
    return c.redirect(c.req.path, 303)
  })
