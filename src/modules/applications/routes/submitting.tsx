// An application's own page, the check before it is sent, sending it, its receipt, and its end.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { removeDraft, withdraw } from '../actions/end.ts'
import { submit } from '../actions/submit.ts'
import { submissionForm } from '../forms.ts'
import { receiptPdf } from '../letter/receipt.ts'
import { ApplicationPage } from '../pages/application-page.tsx'
import { CheckPage, checkTitle } from '../pages/check-page.tsx'
import {
  type ApplicationPart,
  applicationAsides,
  applicationCheckParts,
  applicationSections,
  applicationTurnParts,
  saidBy,
} from '../parts.ts'
import { applicationPaths } from '../paths.ts'
import { numberText } from '../phrases.ts'
import { submittedText } from '../proof.ts'
import { countsAt, whyNotSubmit } from '../rules.ts'
import { tellings } from '../telling.ts'
import { toldFirst } from './told-first.ts'
import { crumbs, readApplication, readOpen } from './whose.ts'

export const submitting = new Hono<Env>()

async function check(c: Ctx, form: FormState, meanwhile = false) {
  const whole = await readOpen(c)
  const why = whyNotSubmit(whole.terms, whole.application, countsAt(whole.actor, whole.application, c.var.now))
  const title = checkTitle(whole.application)
  const parts = await saidBy(applicationCheckParts, c, whole.application, whole.reader)
  const status = meanwhile ? 409 : Object.keys(form.errors).length > 0 ? 422 : 200
  return show(
    c,
    { title, wide: true, status, crumbs: crumbs(whole, title) },
    <CheckPage {...whole} form={form} why={why === null ? null : t(why)} meanwhile={meanwhile} parts={parts} />,
  )
}

submitting
  .get('/applications/:id', async (c) => {
    const whole = await readApplication(c)
    const said = (parts: readonly ApplicationPart[]) => saidBy(parts, c, whole.application, whole.reader)
    const { untold } = whole
    const parts = {
      turns: await said(untold ? tellings.map(({ turn }) => turn) : applicationTurnParts),
      sections: await said(untold ? tellings.map(({ section }) => section) : applicationSections),
      asides: await said(untold ? [] : applicationAsides),
    }
    const page = <ApplicationPage {...whole} {...parts} />
    return show(c, { title: whole.terms.title, wide: true, crumbs: crumbs(whole) }, page)
  })
  .get('/applications/:id/check', (c) => check(c, emptyForm))
  .post('/applications/:id/submission', async (c) => {
    const actor = signedIn(c)
    const read = await readForm(c, submissionForm)
    if (!read.ok) return check(c, read.form)
    const id = c.req.param('id')
    const { now, municipality } = c.var
    return saving(c, (tx) => submit(tx, actor, id, { version: read.value.version, town: municipality, now }), {
      done: () => c.redirect(applicationPaths.one(id), 303),
      meanwhile: () => check(c, emptyForm, true),
    })
  })
  .get('/applications/:id/receipt.pdf', async (c) => {
    const { application, terms, said, files } = await readApplication(c)
    found(application.submitted_at)
    const pdf = receiptPdf({ application, terms, said, files, town: c.var.municipality.name })
    c.header('content-type', 'application/pdf')
    c.header('content-disposition', `attachment; filename="receipt-${numberText(application)}.pdf"`)
    return c.body(pdf)
  })
  .get('/applications/:id/submitted.json', async (c) => {
    const { application, terms, files } = await readApplication(c)
    found(application.submitted_at)
    c.header('content-type', 'application/json; charset=utf-8')
    c.header('content-disposition', `attachment; filename="application-${numberText(application)}.json"`)
    return c.body(submittedText(application, terms.definition, files))
  })
  .post('/applications/:id/withdrawal', toldFirst, async (c) => {
    const [actor, id] = [signedIn(c), c.req.param('id')]
    await c.var.write((tx) => withdraw(tx, actor, id, c.var.now))
    return c.redirect(applicationPaths.one(id), 303)
  })
  .post('/applications/:id/deletion', async (c) => {
    const [actor, id] = [signedIn(c), c.req.param('id')]
    await c.var.write((tx) => removeDraft(tx, actor, id))
    return c.redirect(applicationPaths.mine(), 303)
  })
