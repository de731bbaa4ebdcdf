import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { reportsCrumb } from '../routes/crumbs.ts'
import { schemeCrumbs } from '#modules/schemes/index.ts'
import { applicationPaths, canRead, canWriteIn, findApplication, supportOf } from '#modules/applications/index.ts'
import { awardPaths } from '#modules/awards/index.ts'
import { callsOfScheme, callTerms, valuesOf } from '#modules/schemes/index.ts'
import { returnForm } from '../inspection-form.ts'
import { reportPaths } from '../paths.ts'
import { taxPapersOf } from '../queries/files.ts'
import { canInspect, canReadReports } from '../policy.ts'
import { acceptTax, handInTax, returnTax } from './actions.ts'
import { taxForm } from './form.ts'
import { TaxList, TaxPage } from './pages.tsx'
import { findTaxReport, listTaxReports } from './queries.ts'

export const tax = new Hono<Env>()

const idOf = (c: Ctx): string => c.req.param('id') ?? ''

async function page(
  c: Ctx,
  { form, back = emptyForm }: { form?: FormState; back?: FormState } = {},
  status: 200 | 422 = 200,
) {
  const actor = signedIn(c)
  const read = await c.var.read(async (db) => {
    const application = found(await findApplication(db, idOf(c)))
    const support = await supportOf(db, actor, application.id)
    foundIf(canRead(actor, application, support))
    const { title } = await callTerms(db, application)
    const report = found(await findTaxReport(db, application.id))
    const papers = await taxPapersOf(db, application.id)
    const may = { mayWrite: canWriteIn(actor, application, support), mayInspect: canInspect(actor) }
    return { title, applicant: application.applicant_name, report, papers, ...may }
  })
  const shown = form ?? { values: valuesOf(taxForm(), read.report.answers), errors: {} }
  const title = t('消費税等仕入控除税額報告', 'Report on consumption tax')
  const crumbs = [{ label: read.title, href: applicationPaths.one(read.report.application) }, { label: title }]
  return show(c, { title, status, crumbs }, <TaxPage {...read} form={shown} back={back} />)
}

tax
  .get('/applications/:id/tax-report', (c) => page(c))
  .post('/applications/:id/tax-report', async (c) => {
    const actor = signedIn(c)
    const { values, files, fileErrors } = await posted(c)
    if (fileErrors['papers'] !== undefined) return page(c, { form: { values, errors: fileErrors } }, 422)
    const handed = { values, papers: files['papers'] }
    const read = await c.var.write((tx) => handInTax(tx, actor, idOf(c), handed, c.var.now))
    if (Object.keys(read.whole.errors).length > 0) return page(c, { form: read.whole }, 422)
    return c.redirect(reportPaths.tax(idOf(c)), 303)
  })
  .post('/staff/reports/:id/tax-accepting', async (c) => {
    const actor = signedIn(c)
    foundIf(canReadReports(actor))
    const proposal = await c.var.write((tx) => acceptTax(tx, actor, idOf(c), c.var.now))
    return c.redirect(proposal === null ? reportPaths.tax(idOf(c)) : awardPaths.one(proposal), 303)
  })
  .post('/staff/reports/:id/tax-return', async (c) => {
    const actor = signedIn(c)
    foundIf(canReadReports(actor))
    const read = await readForm(c, returnForm)
    if (!read.ok) return page(c, { back: read.form }, 422)
    await c.var.write((tx) => returnTax(tx, actor, idOf(c), read.value.reason))
    return c.redirect(reportPaths.tax(idOf(c)), 303)
  })
  .get('/staff/schemes/:id/tax-reports', async (c) => {
    foundIf(canReadReports(signedIn(c)))
    const scheme = idOf(c)
    const read = await c.var.read(async (db) => ({
      title: found((await callsOfScheme(db, scheme))[0]).title,
      rows: await listTaxReports(db, scheme),
    }))
    const title = t('消費税の報告の一覧', 'Reports on consumption tax')
    const crumbs = schemeCrumbs({ id: scheme, title: read.title }, title, reportsCrumb(scheme))
    return show(c, { title, wide: true, crumbs }, <TaxList {...read} now={c.var.now} />)
  })
