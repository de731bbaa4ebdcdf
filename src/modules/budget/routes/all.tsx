// Every scheme of a fiscal year.
import { Hono } from 'hono'
import { allow } from '#platform/errors.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { noteExport } from '../actions/export.ts'
import { budgetCsv } from '../csv.ts'
import { AllPage } from '../pages/all-page.tsx'
import { canExportBudget } from '../policy.ts'
import { budgetOfYear, yearsOf } from '../queries/years.ts'
import { readerIn, yearIn } from './staff.ts'

export const all = new Hono<Env>()

all.get('/staff/budget', async (c) => {
  const [actor, fiscal_year] = [readerIn(c), yearIn(c)]
  const read = await c.var.read(async (db) => ({
    rows: await budgetOfYear(db, fiscal_year),
    years: await yearsOf(db, c.var.now),
  }))
  const title = t('予算の台帳', 'Budgets')
  return show(
    c,
    { title, wide: true },
    <AllPage {...read} fiscal_year={fiscal_year} mayExport={canExportBudget(actor)} />,
  )
})

all.post('/staff/budget.csv', async (c) => {
  const [actor, fiscal_year] = [readerIn(c), yearIn(c)]
  allow(canExportBudget(actor))
  const rows = await c.var.write(async (tx) => {
    await noteExport(tx, actor, fiscal_year)
    return budgetOfYear(tx, fiscal_year)
  })
  return csvAnswer(c, `budget-${fiscal_year}`, budgetCsv(rows, fiscal_year))
})
