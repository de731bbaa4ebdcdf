// The public list of awards, its files, and how a scheme publishes.
import { Hono } from 'hono'
import { z } from 'zod'
import { today } from '#platform/calendar/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { integer, optionalChoice } from '#platform/forms/fields.ts'
import { type FormState, typedOver } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { askedId } from '#platform/http/list-address.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { siteUrl } from '#platform/mail/template.ts'
import { show } from '#ui/show.tsx'
import {
  fieldsOf,
  findScheme,
  planOf,
  savedPlan,
  schemeCrumbs,
  schemePaths,
  settledForm,
} from '#modules/schemes/index.ts'
import { planPublication } from './actions/plan.ts'
import { certifiedCsv, certifiedJson } from './certified-data.ts'
import { readFilters } from './filters.ts'
import { awardsCsv, awardsJson } from './open-data.ts'
import { AwardsPage } from './pages/awards-page.tsx'
import { CertifiedPage, perPage as certifiedPerPage } from './pages/certified-page.tsx'
import { PlanPage } from './pages/plan-page.tsx'
import { grantPaths } from './paths.ts'
import { publicationPart } from './plan.ts'
import { canPlanPublication, canReadPublicationPlan } from './policy.ts'
import { certificationsOn } from './queries/certified.ts'
import { allPublished, choices, listPublished, perPage, publishedPersons } from './queries/published.ts'

export const routes = new Hono<Env>()

const aboutOf = (c: Ctx, path = grantPaths.list()) => ({
  code: c.var.municipality.code,
  municipality: c.var.municipality.name,
  href: siteUrl(c.var.municipality, c.var.services.config.publicUrl, path),
})

/** Read as it stands today: a few thousand at the most. */
const certified = (c: Ctx) => c.var.read((db) => certificationsOn(db, today(c.var.now)))

routes
  .get('/support/awards', async (c) => {
    const filters = readFilters(c.req.query())
    const read = await c.var.read(async (db) => ({
      ...(await listPublished(db, filters)),
      persons: await publishedPersons(db, filters, c.var.now),
      choices: await choices(db),
    }))
    withinPages(filters.page, read.total, perPage)
    const title = t('交付の公表', 'Published awards')
    const crumbs = [{ label: t('支援をさがす', 'Support'), href: schemePaths.list() }, { label: title }]
    return show(c, { title, wide: true, crumbs }, <AwardsPage {...read} filters={filters} />)
  })
  .get('/support/certified', async (c) => {
    const scheme = askedId(c.req.query('scheme'))
    const page = pageOf(c.req.query('page'))
    const all = await certified(c)
    const held = all
      .filter(({ id }) => scheme === null || id === scheme)
      .flatMap(({ id, title, certified }) => certified.map((one) => ({ ...one, id, title })))
    withinPages(page, held.length, certifiedPerPage)
    const rows = held.slice((page - 1) * certifiedPerPage, page * certifiedPerPage)
    const title = t('認定の公表', 'Certified organizations')
    const crumbs = [{ label: t('支援をさがす', 'Support'), href: schemePaths.list() }, { label: title }]
    return show(
      c,
      { title, wide: true, crumbs },
      <CertifiedPage all={all} rows={rows} total={held.length} page={page} scheme={scheme} />,
    )
  })
  .get('/support/certified.json', async (c) => {
    c.header('access-control-allow-origin', '*')
    return c.json(certifiedJson(await certified(c), aboutOf(c, grantPaths.certified())))
  })
  .get('/support/certified.csv', async (c) => {
    c.header('access-control-allow-origin', '*')
    return csvAnswer(c, 'certified', certifiedCsv(await certified(c), aboutOf(c, grantPaths.certified())))
  })
  .get('/support/awards.json', async (c) => {
    const filters = readFilters(c.req.query())
    const read = await c.var.read(async (db) => ({
      awards: await allPublished(db, filters),
      persons: await publishedPersons(db, filters, c.var.now),
    }))
    c.header('access-control-allow-origin', '*')
    return c.json(awardsJson(read.awards, read.persons, aboutOf(c)))
  })
  .get('/support/awards.csv', async (c) => {
    const awards = await c.var.read((db) => allPublished(db, readFilters(c.req.query())))
    c.header('access-control-allow-origin', '*')
    return csvAnswer(c, 'awards', awardsCsv(awards, aboutOf(c)))
  })

/** Staff only. A line or a text of the newest published form can be a title. */
async function readPlan(c: Ctx) {
  foundIf(canReadPublicationPlan(signedIn(c)))
  return c.var.read(async (db) => {
    const scheme = found(await findScheme(db, c.req.param('id') ?? ''))
    const form = await settledForm(db, scheme.id)
    const fields =
      form === undefined ? [] : fieldsOf(form.definition).filter(({ kind }) => kind === 'line' || kind === 'text')
    const options = fields.map(({ code, label }) => ({ value: code, label }))
    return { scheme, fields: options, ...(await planOf(db, scheme.id, publicationPart)) }
  })
}

type Read = Awaited<ReturnType<typeof readPlan>>

function plan(c: Ctx, { scheme, fields }: Read, form: FormState, status: 200 | 409 | 422 = 200) {
  const title = t('交付の公表の取り決め', 'How awards are published')
  const crumbs = schemeCrumbs(scheme, title)
  const saved = c.req.query('saved')
  const props = { scheme, fields, form, mayWrite: canPlanPublication(c.var.actor), saved }
  return show(c, { title, status, crumbs }, <PlanPage {...props} meanwhile={status === 409 ? [] : undefined} />)
}

const stored = ({ plan, version }: Read): FormState => ({
  values: { title_field: plan.title_field ?? '', version: String(version) },
  errors: {},
})

routes
  .get('/staff/schemes/:id/open-data', async (c) => {
    const read = await readPlan(c)
    return plan(c, read, await openForm(c, stored(read)))
  })
  .post('/staff/schemes/:id/open-data', async (c) => {
    const actor = signedIn(c)
    const before = await readPlan(c)
    allow(canPlanPublication(actor))
    const codes = before.fields.map(({ value }) => value)
    const schema = z.object({ title_field: optionalChoice(codes), version: integer({ min: 0, max: 2_000_000_000 }) })
    const read = await readForm(c, schema)
    if (!read.ok) return plan(c, before, read.form, 422)
    const { version, title_field } = read.value
    return saving(c, (tx) => planPublication(tx, actor, before.scheme.id, { title_field }, version), {
      done: (isNew) => c.redirect(savedPlan(grantPaths.plan(before.scheme.id), isNew), 303),
      meanwhile: async () => {
        const now = await readPlan(c)
        return plan(c, now, typedOver(read.form, now.version), 409)
      },
    })
  })
