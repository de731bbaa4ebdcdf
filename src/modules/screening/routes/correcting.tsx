// To ask for a correction, give more time, take the request back.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { applicantsOf, applicationPaths } from '#modules/applications/index.ts'
import { contactsOf } from '#modules/members/index.ts'
import { ask, extend, takeBack } from '../actions/correct.ts'
import { correctionForm, dueForm, readSections, suggested } from '../forms.ts'
import { CorrectionPage } from '../pages/correction-page.tsx'
import { AskedNow } from '../pages/corrections.tsx'
import { screeningPaths } from '../paths.ts'
import { canScreen } from '../policy.ts'
import { usualDue, whyNotDue } from '../rules.ts'
import { crumbs, type Read, readChecked } from './common.ts'

export const correcting = new Hono<Env>()

async function asking(c: Ctx, read: Read, form: FormState) {
  allow(canScreen(c.var.actor))
  const title = t('補正をお願いする', 'Ask for a correction')
  const contacts = await c.var.read(async (db) => contactsOf(db, await applicantsOf(db, read.application)))
  const status = Object.keys(form.errors).length > 0 ? 422 : 200
  const reached = contacts.some(({ email }) => email !== null)
  return show(
    c,
    { title, status, crumbs: crumbs(read.application, title) },
    <CorrectionPage {...read} form={form} reached={reached} />,
  )
}

const whyNot = (due_on: string, now: Date): Record<string, string> => {
  const why = whyNotDue(due_on, today(now))
  return why === null ? {} : { due_on: t(why) }
}

correcting
  .get('/staff/applications/:id/correction', async (c) => {
    const read = await readChecked(c)
    const due_on = usualDue(today(c.var.now), read.plan.correction_days)
    return asking(c, read, { values: { ...suggested(read.points, read.noted), due_on }, errors: {} })
  })
  .post('/staff/applications/:id/correction', async (c) => {
    const [read, form, { values }] = [await readChecked(c), await readForm(c, correctionForm), await posted(c)]
    const { asked, errors } = readSections(read.terms.definition, values)
    const wrong = { ...errors, ...(form.ok ? whyNot(form.value.due_on, c.var.now) : form.form.errors) }
    if (!form.ok || Object.keys(wrong).length > 0) return asking(c, read, { values, errors: wrong })
    const { id } = read.application
    await c.var.write((tx) => ask(tx, read.actor, id, { ...form.value, sections: asked }, c.var.now))
    return c.redirect(applicationPaths.one(id), 303)
  })
  .post('/staff/applications/:id/correction/due', async (c) => {
    const [read, form] = [await readChecked(c), await readForm(c, dueForm)]
    allow(canScreen(read.actor))
    const errors = form.ok ? whyNot(form.value.due_on, c.var.now) : form.form.errors
    const [open] = read.corrections.filter(({ ended_at }) => ended_at === null)
    if (!form.ok || (Object.keys(errors).length > 0 && open !== undefined)) {
      if (open === undefined) return c.redirect(screeningPaths.check(read.application.id), 303)
      const title = t('補正の期限', 'Due date of the correction')
      const { values } = form.form
      const body = (
        <AskedNow
          application={read.application.id}
          correction={open}
          definition={read.terms.definition}
          form={{ values, errors }}
          may={canScreen(c.var.actor)}
          now={c.var.now}
        />
      )
      return show(c, { title, status: 422, crumbs: crumbs(read.application, title) }, body)
    }
    await c.var.write((tx) => extend(tx, read.actor, read.application.id, form.value.due_on, c.var.now))
    return c.redirect(applicationPaths.one(read.application.id), 303)
  })
  .post('/staff/applications/:id/correction/taking-back', async (c) => {
    const [actor, id] = [signedIn(c), c.req.param('id')]
    await c.var.write((tx) => takeBack(tx, actor, id, c.var.now))
    return c.redirect(applicationPaths.one(id), 303)
  })
