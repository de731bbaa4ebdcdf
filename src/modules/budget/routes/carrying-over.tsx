import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { t } from '#platform/i18n/index.ts'
import { namedApplications } from '#modules/applications/index.ts'
import { findSchemeTitle } from '#modules/schemes/index.ts'
import { show } from '#ui/show.tsx'
import { schemeCrumbs } from '#modules/schemes/index.ts'
import { carryOver, refuseUntimely } from '../actions/carry-over.ts'
import { carryOverForm } from '../forms.ts'
import { CarryOverPage } from '../pages/carry-over-page.tsx'
import { budgetPaths } from '../paths.ts'
import { unpaidOf } from '../queries/entries.ts'
import { writerIn, yearIn } from './staff.ts'

export const carryingOver = new Hono<Env>()

async function unpaidIn(c: Ctx) {
  const actor = writerIn(c)
  const fiscal_year = yearIn(c, c.req.param('year'))
  const read = await c.var.read(async (db) => {
    const scheme = found(await findSchemeTitle(db, c.req.param('id') ?? ''))
    const unpaid = await unpaidOf(db, scheme.id, fiscal_year)
    const applications = await namedApplications(
      db,
      unpaid.map(({ application }) => application),
    )
    return { scheme, unpaid, applications }
  })
  return { actor, fiscal_year, ...read }
}

function showUnpaid(c: Ctx, given: Awaited<ReturnType<typeof unpaidIn>>, form: FormState, status: 200 | 422 = 200) {
  const { scheme, fiscal_year } = given
  const title = t('翌年度への繰越', 'Carrying over')
  const ledger = { label: t('予算の台帳', 'Ledger'), href: budgetPaths.scheme(scheme.id, fiscal_year) }
  const crumbs = schemeCrumbs(scheme, title, ledger)
  return show(c, { title, status, crumbs }, <CarryOverPage {...given} form={form} />)
}

carryingOver.get('/staff/schemes/:id/budget/:year/carrying-over', async (c) => {
  const given = await unpaidIn(c)
  refuseUntimely(given.scheme.id, given.fiscal_year, c.var.now)
  const all = { values: { applications: given.unpaid.map(({ application }) => application) }, errors: {} }
  return showUnpaid(c, given, await openForm(c, given.unpaid.length === 0 ? emptyForm : all))
})

carryingOver.post('/staff/schemes/:id/budget/:year/carrying-over', async (c) => {
  const given = await unpaidIn(c)
  const { actor, scheme, fiscal_year } = given
  const read = await readForm(c, carryOverForm(given.unpaid.map(({ application }) => application)))
  if (!read.ok) return showUnpaid(c, given, read.form, 422)
  await c.var.write((tx) => carryOver(tx, actor, { scheme: scheme.id, fiscal_year, ...read.value, now: c.var.now }))
  return c.redirect(budgetPaths.scheme(scheme.id, fiscal_year + 1), 303)
})
