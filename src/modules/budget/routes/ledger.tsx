// The ledger of one scheme, and what is entered in it by hand.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { accountNames } from '#modules/accounts/index.ts'
import { namedApplications } from '#modules/applications/index.ts'
import { announcedOfYear, findSchemeTitle, schemeCrumbs } from '#modules/schemes/index.ts'
import { show } from '#ui/show.tsx'
import { appropriate } from '../actions/appropriate.ts'
import { appropriationForm } from '../forms.ts'
import { LedgerPage } from '../pages/ledger-page.tsx'
import { budgetPaths } from '../paths.ts'
import { canKeepBudget } from '../policy.ts'
import { balanceOf } from '../queries/balances.ts'
import { countEntries, listEntries, pastIncomeOf, perPage } from '../queries/entries.ts'
import { yearsOfScheme } from '../queries/years.ts'
import { mayCarryOver, whyClosed } from '../rules.ts'
import { readerIn, writerIn, yearIn } from './staff.ts'

export const ledger = new Hono<Env>()

async function showLedger(c: Ctx, fiscal_year: number, form: FormState, status: 200 | 422 = 200) {
  const [actor, page] = [readerIn(c), pageOf(c.req.query('page'))]
  const read = await c.var.read(async (db) => {
    const scheme = found(await findSchemeTitle(db, c.req.param('id') ?? ''))
    const entries = await listEntries(db, scheme.id, fiscal_year, page)
    return {
      scheme,
      entries,
      total: await countEntries(db, scheme.id, fiscal_year),
      balance: await balanceOf(db, scheme.id, fiscal_year),
      pastIncome: await pastIncomeOf(db, scheme.id, fiscal_year),
      announced_yen: await announcedOfYear(db, scheme.id, fiscal_year),
      years: await yearsOfScheme(db, scheme.id, c.var.now),
      applications: await namedApplications(
        db,
        entries.flatMap(({ application }) => application ?? []),
      ),
    }
  })
  withinPages(page, read.total, perPage)
  const names = await accountNames(
    c.var.services.database.root,
    read.entries.map(({ account }) => account),
  )
  const { committed, paid } = read.balance
  const mayWrite = canKeepBudget(actor)
  const title = t('予算の台帳', 'Ledger')
  return show(
    c,
    { title, wide: true, status, crumbs: schemeCrumbs(read.scheme, title) },
    <LedgerPage
      {...read}
      names={names}
      fiscal_year={fiscal_year}
      page={page}
      form={form}
      id={newId()}
      mayWrite={mayWrite}
      closed={whyClosed(fiscal_year, c.var.now)}
      mayCarryOver={committed > paid && mayCarryOver(fiscal_year, c.var.now)}
    />,
  )
}

ledger.get('/staff/schemes/:id/budget', async (c) => showLedger(c, yearIn(c), await openForm(c, emptyForm)))

ledger.post('/staff/schemes/:id/budget', async (c) => {
  const actor = writerIn(c)
  const scheme = found(await c.var.read((db) => findSchemeTitle(db, c.req.param('id'))))
  const read = await readForm(c, appropriationForm)
  if (!read.ok) {
    const { fiscal_year } = read.form.values
    return showLedger(c, yearIn(c, typeof fiscal_year === 'string' ? fiscal_year : ''), read.form, 422)
  }
  await c.var.write((tx) => appropriate(tx, actor, scheme.id, read.value, c.var.now))
  return c.redirect(budgetPaths.scheme(scheme.id, read.value.fiscal_year), 303)
})
