// All applications of a scheme, for staff.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { callsOfScheme, schemeCrumbs } from '#modules/schemes/index.ts'
import { noteExport } from '../actions/export.ts'
import { applicationsCsv } from '../csv.ts'
import { type Filters, readFilters } from '../filters.ts'
import { ListPage } from '../pages/list-page.tsx'
import { applicationListLinks } from '../parts.ts'
import { canExport, canList } from '../policy.ts'
import { allListed, listApplications, perPage } from '../queries/list.ts'

export const listing = new Hono<Env>()

/** Staff only; of a scheme that takes applications here. */
function asked(c: Ctx): Filters {
  foundIf(canList(signedIn(c)))
  return readFilters(c.req.param('id') ?? '', c.req.query())
}

listing
  .get('/staff/schemes/:id/applications', async (c) => {
    const filters = asked(c)
    const read = await c.var.read(async (db) => {
      const calls = await callsOfScheme(db, filters.scheme)
      return { calls, schemeKind: found(calls[0]).kind, ...(await listApplications(db, filters)) }
    })
    withinPages(filters.page, read.total, perPage)
    const title = t('申請の一覧', 'Applications')
    const crumbs = schemeCrumbs({ id: filters.scheme, title: read.calls[0]?.title ?? '' }, title)
    const mayExport = canExport(c.var.actor)
    return show(
      c,
      { title, wide: true, crumbs },
      <ListPage
        {...read}
        filters={filters}
        now={c.var.now}
        mayExport={mayExport}
        links={applicationListLinks.filter(
          ({ when, stage }) =>
            (when?.(c.var.actor) ?? true) && (stage === undefined || (read.calls[0]?.stages ?? []).includes(stage)),
        )}
      />,
    )
  })
  .post('/staff/schemes/:id/applications.csv', async (c) => {
    const filters = asked(c)
    allow(canExport(c.var.actor))
    const { rows, kind } = await c.var.read(async (db) => {
      const { kind } = found((await callsOfScheme(db, filters.scheme))[0])
      return { kind, rows: await allListed(db, filters) }
    })
    await c.var.write((tx) => noteExport(tx, signedIn(c), filters.scheme, rows.length))
    return csvAnswer(c, `applications-${today(c.var.now)}`, applicationsCsv(rows, kind))
  })
