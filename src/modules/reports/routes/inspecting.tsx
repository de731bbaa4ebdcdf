// Staff: the inspection, sending it back, proposing the final amount.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { reportsCrumb } from './crumbs.ts'
import { schemeCrumbs } from '#modules/schemes/index.ts'
import { applicationPaths, findApplication } from '#modules/applications/index.ts'
import { awardPaths } from '#modules/awards/index.ts'
import { proposeFixing } from '../propose-fixing.ts'
import { accept, inspect, sendBack } from '../actions/inspect.ts'
import { reasonAgainst } from '../checks.ts'
import {
  fixingForm,
  inspectionForm,
  inspectionHead,
  inspectionState,
  readInspection,
  returnForm,
} from '../inspection-form.ts'
import { InspectionPage, type Twice } from '../pages/inspection-page.tsx'
import { reportPaths } from '../paths.ts'
import { canInspect, canReadReports, isInspected } from '../policy.ts'
import { amountOf, askedOf } from '../queries/amount.ts'
import { sameReceipts } from '../queries/files.ts'
import { wholeReport } from '../queries/whole.ts'

export const inspecting = new Hono<Env>()

const idOf = (c: Ctx): string => c.req.param('id') ?? ''

async function readInspected(c: Ctx) {
  const actor = signedIn(c)
  foundIf(canReadReports(actor))
  return c.var.read(async (db) => {
    const application = found(await findApplication(db, idOf(c)))
    const read = await wholeReport(db, application)
    const whole = { ...read, report: found(read.report) }
    const twice: Twice[] = []
    for (const { line, name, application: other } of await sameReceipts(db, application.id))
      twice.push({
        line,
        name,
        application: other,
        applicant_name: (await findApplication(db, other))?.applicant_name ?? '',
      })
    return {
      actor,
      whole,
      twice,
      asked: askedOf(whole),
      amount: amountOf(whole),
      mayWrite: canInspect(actor) && isInspected(application),
    }
  })
}

async function page(c: Ctx, more: { form?: FormState; meanwhile?: boolean } = {}, status: 200 | 409 | 422 = 200) {
  const read = await readInspected(c)
  const { whole, asked } = read
  const receipts = (line: string) => whole.receipts.get(line)?.length ?? 0
  const decided_on = whole.award?.decided_on ?? null
  const fresh = inspectionState(whole.lines, asked, whole.report, (line) =>
    reasonAgainst(line, receipts(line.id), decided_on),
  )
  const form =
    more.form === undefined ? fresh : { values: { ...fresh.values, ...more.form.values }, errors: more.form.errors }
  const title = t('実績報告の検査', 'Inspection of a report')
  const { scheme, id, applicant_name } = whole.application
  const applicant = { label: applicant_name, href: applicationPaths.one(id) }
  const crumbs = schemeCrumbs({ id: scheme, title: whole.terms.title }, title, reportsCrumb(scheme), applicant)
  return show(
    c,
    { title, wide: true, status, crumbs },
    <InspectionPage {...read} form={form} meanwhile={more.meanwhile} />,
  )
}

async function keep(c: Ctx) {
  const { actor, whole, asked } = await readInspected(c)
  const head = await readForm(c, inspectionHead(today(c.var.now)))
  const read = await readForm(c, inspectionForm(whole.lines, asked))
  if (!head.ok || !read.ok) {
    const errors = { ...read.form.errors, ...head.form.errors }
    return page(c, { form: { values: read.form.values, errors } }, 422)
  }
  const { stamp, site_on, site_words, done } = head.value
  const { errors, lines, found } = readInspection(read.value, whole.lines, asked, done)
  if (Object.keys(errors).length > 0) return page(c, { form: { values: read.form.values, errors } }, 422)
  return saving(c, (tx) => inspect(tx, actor, idOf(c), { stamp, lines, found, site_on, site_words, done }, c.var.now), {
    done: () => c.redirect(reportPaths.inspection(idOf(c)), 303),
    meanwhile: () => page(c, { form: { values: read.form.values, errors: {} }, meanwhile: true }, 409),
  })
}

async function fix(c: Ctx) {
  const { actor, whole, amount } = await readInspected(c)
  if (!whole.terms.stages.includes('fixing') || amount === null) {
    await c.var.write((tx) => accept(tx, actor, idOf(c)))
    return c.redirect(applicationPaths.one(idOf(c)), 303)
  }
  const read = await readForm(c, fixingForm)
  if (!read.ok) return page(c, { form: read.form }, 422)
  const decision = await c.var.write((tx) => proposeFixing(tx, actor, idOf(c), { yen: read.value.yen, now: c.var.now }))
  return c.redirect(awardPaths.one(decision), 303)
}

inspecting
  .get('/staff/reports/:id', (c) => page(c))
  .post('/staff/reports/:id', keep)
  .post('/staff/reports/:id/sending-back', async (c) => {
    const { actor, whole } = await readInspected(c)
    allow(canInspect(actor))
    const read = await readForm(c, returnForm)
    if (!read.ok) return page(c, { form: read.form }, 422)
    await c.var.write((tx) => sendBack(tx, actor, idOf(c), read.value.reason, c.var.now))
    return c.redirect(reportPaths.list(whole.application.scheme), 303)
  })
  .post('/staff/reports/:id/fixing', fix)
