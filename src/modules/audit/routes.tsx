import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { readFilter } from './filters.ts'
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
      const lines = await c.var.read((db) => auditLines(db, readFilter(query), perPage + 1))
      const page = { lines: lines.slice(0, perPage), more: lines.length > perPage, query, acts }
      return show(c, { title: t('操作の記録', 'Audit'), wide: true }, <AuditPage {...page} />)
    })
    .get(auditCsvPath, async (c) => {
      const actor = signedIn(c)
      found(canReadAudit(actor) || null)
      const lines = await c.var.read((db) => auditLines(db, readFilter(c.req.query()), csvLines))
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', `attachment; filename="audit-${today(c.var.now)}.csv"`)
      return c.body(auditCsv(lines, acts))
    })
