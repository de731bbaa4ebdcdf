// For staff and auditors: what took place in a fiscal year, as a table and for the report to the assembly.
import { Hono } from 'hono'
import { readsAsStaff } from '#platform/auth/actor.ts'
import { fiscalYear, today, tokyoInstant } from '#platform/calendar/index.ts'
import { foundIf } from '#platform/errors.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { show } from '#ui/show.tsx'
import { organizationNames } from '#modules/members/index.ts'
import { measureLabels } from '#modules/vision/index.ts'
import { heldByMeasure, pastEvents, spanOf } from '../past.ts'
import { measureColumns, type MeasureRow, type NamedRow, pastColumns } from '../past-columns.ts'
import { PastPage } from '../pages/past-page.tsx'
import { afterwardsPaths } from '../paths.ts'

/** The five years that the filing of documents keeps. */
const shown = 5

interface Year {
  year: number
  years: number[]
  rows: NamedRow[]
  measures: MeasureRow[]
}

async function readYear(c: Ctx): Promise<Year> {
  foundIf(readsAsStaff(signedIn(c)))
  const current = fiscalYear(today(c.var.now))
  const years = Array.from({ length: shown }, (_, i) => current - i)
  const year = years.find((one) => String(one) === c.req.query('year')) ?? current
  const { from, until } = spanOf(year)
  const end = new Date(Math.min(tokyoInstant(until).getTime(), c.var.now.getTime()))
  const read = await c.var.read(async (db) => {
    const past = await pastEvents(db, { from: tokyoInstant(from), until: end })
    const names = await organizationNames(
      db,
      past.flatMap(({ organization }) => organization ?? []),
    )
    const own = t(c.var.municipality.department, c.var.municipality.department_en)
    const held = heldByMeasure(past)
    const labels = await measureLabels(db, [...held.keys()])
    return {
      rows: past.map((row) => ({ ...row, organizer: names.get(row.organization ?? '')?.name ?? own })),
      measures: [...held]
        .map(([id, counts]) => ({ id, label: labels.get(id) ?? '', ...counts }))
        .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
    }
  })
  return { year, years, ...read }
}

interface Column<Row> {
  label: string
  value: (row: Row) => string | number | null
}

const table = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]): [string[], string[][]] => [
  columns.map(({ label }) => label),
  rows.map((row) => columns.map(({ value }) => String(value(row) ?? ''))),
]

export const past = new Hono<Env>()
  .get(afterwardsPaths.past(), async (c) => {
    const read = await readYear(c)
    return show(c, { title: t('催しの実績', 'Events held'), wide: true }, <PastPage {...read} />)
  })
  .get('/staff/event-figures.csv', async (c) => {
    const { year, rows, measures } = await readYear(c)
    const [labels, cells] =
      c.req.query('by') === 'measure' ? table(measureColumns(), measures) : table(pastColumns(), rows)
    return csvAnswer(c, `events-${year}`, writeCsv(labels, cells))
  })
