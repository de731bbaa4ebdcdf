// All letters, for staff.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Env } from '#platform/http/env.ts'
import { withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { findScheme, schemeCrumbs } from '#modules/schemes/index.ts'
import { noteExport } from '../actions/export.ts'
import { lettersCsv } from '../csv.ts'
import { readFilters } from '../filters.ts'
import { ListPage } from '../pages/list-page.tsx'
import { canListLetters, canPost } from '../policy.ts'
import { allLetters, listLetters, perPage } from '../queries/list.ts'

export const listing = new Hono<Env>()

listing
  .get('/staff/letters', async (c) => {
    foundIf(canListLetters(signedIn(c)))
    const filters = readFilters(c.req.query())
    const read = await c.var.read(async (db) => ({
      ...(await listLetters(db, filters, c.var.now)),
      scheme: filters.scheme === null ? null : found(await findScheme(db, filters.scheme)).title,
    }))
    withinPages(filters.page, read.total, perPage)
    const title = t('通知書の一覧', 'Letters')
    const crumbs =
      filters.scheme === null ? undefined : schemeCrumbs({ id: filters.scheme, title: read.scheme ?? '' }, title)
    const page = <ListPage {...read} filters={filters} now={c.var.now} mayExport={canPost(c.var.actor)} />
    return show(c, { title, wide: true, crumbs }, page)
  })
  .post('/staff/letters.csv', async (c) => {
    const actor = signedIn(c)
    allow(canPost(actor))
    const filters = readFilters(c.req.query())
    const rows = await c.var.read((db) => allLetters(db, filters, c.var.now))
    await c.var.write((tx) => noteExport(tx, actor, rows.length))
    return csvAnswer(c, `letters-${today(c.var.now)}`, lettersCsv(rows))
  })
