import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { found, notFound } from '#platform/errors.ts'
import { confirmedAccount } from '#platform/http/confirmed.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { auditHref, readFilter, wrongDays } from './filters.ts'
import { AuditPage } from './pages/audit-page.tsx'
import { auditCsv } from './csv.ts'
import { auditCsvPath, auditPath } from './paths.ts'
import { canReadAudit } from './policy.ts'
import { auditLines, csvLines, perPage } from './queries.ts'

/** `acts`: what each action is called. */
export const routesFor = (acts: ReadonlyMap<string, Phrase>) =>
  new Hono<Env>()
    .get(auditPath, async (c) => {
      const actor = signedIn(c)
      found(canReadAudit(actor) || null)
      const query = c.req.query()
      const errors = wrongDays(query)
      const status = Object.keys(errors).length === 0 ? 200 : 422
      const filter = readFilter(query)
      const lines = status === 422 ? [] : await c.var.read((db) => auditLines(db, filter, perPage + 1))
      // Older than the oldest: no such page.
      if (filter.before !== null && lines.length === 0) throw notFound()
      const page = { lines: lines.slice(0, perPage), more: lines.length > perPage, query, errors, acts }
      return show(c, { title: t('操作の記録', 'Audit'), wide: true, status }, <AuditPage {...page} />)
    })
    .get(auditCsvPath, async (c) => {
      const actor = signedIn(c)
      found(canReadAudit(actor) || null)
      confirmedAccount(c)
      const query = c.req.query()
      if (Object.keys(wrongDays(query)).length > 0) return c.redirect(auditHref(query), 303)
      const lines = await c.var.read((db) => auditLines(db, readFilter(query), csvLines))
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', `attachment; filename="audit-${today(c.var.now)}.csv"`)
      return c.body(auditCsv(lines, acts))
    })
