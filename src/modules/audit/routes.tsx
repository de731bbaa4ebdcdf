import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { readFilter } from './filters.ts'
import { AuditPage } from './pages/audit-page.tsx'
import { auditPath } from './paths.ts'
import { canReadAudit } from './policy.ts'
import { auditLines, perPage } from './queries.ts'

/** `acts`: what each action is called. */
export const routesFor = (acts: ReadonlyMap<string, Phrase>) =>
  new Hono<Env>().get(auditPath, async (c) => {
    const actor = signedIn(c)
    found(canReadAudit(actor) || null)
    const query = c.req.query()
    const lines = await c.var.read((db) => auditLines(db, readFilter(query)))
    const page = { lines: lines.slice(0, perPage), more: lines.length > perPage, query, acts }
    return show(c, { title: t('操作の記録', 'Audit'), wide: true }, <AuditPage {...page} />)
  })
