import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { foundIf, notFound } from '#platform/errors.ts'
import { confirmedAccount } from '#platform/http/confirmed.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { auditHref, readFilter, wrongDays } from './filters.ts'
import { AuditPage } from './pages/audit-page.tsx'
import { auditCsv } from './csv.ts'
import { namesIn } from './names.ts'
import { auditCsvPath, auditPath } from './paths.ts'
import { canReadAudit } from './policy.ts'
import { auditLines, csvLines, nameOf, perPage } from './queries.ts'
import type { Words } from './words.ts'

export const routesFor = (words: Words) =>
  new Hono<Env>()
    .get(auditPath, async (c) => {
      const actor = signedIn(c)
      foundIf(canReadAudit(actor))
      const query = c.req.query()
      const errors = wrongDays(query)
      const status = Object.keys(errors).length === 0 ? 200 : 422
      const filter = readFilter(query)
      const { lines, names, who } = await c.var.read(async (db) => {
        const found = status === 422 ? [] : await auditLines(db, filter, perPage + 1)
        return { lines: found, names: await namesIn(db, found), who: await nameOf(db, filter.account) }
      })
      // Older than the oldest: no such page.
      if (filter.before !== null && lines.length === 0) throw notFound()
      const page = { lines: lines.slice(0, perPage), more: lines.length > perPage, query, errors, words, names, who }
      return show(c, { title: t('操作の記録', 'Audit'), wide: true, status }, <AuditPage {...page} />)
    })
    .get(auditCsvPath, async (c) => {
      const actor = signedIn(c)
      foundIf(canReadAudit(actor))
      confirmedAccount(c)
      const query = c.req.query()
      if (Object.keys(wrongDays(query)).length > 0) return c.redirect(auditHref(query), 303)
      const { lines, names } = await c.var.read(async (db) => {
        const found = await auditLines(db, readFilter(query), csvLines)
        return { lines: found, names: await namesIn(db, found) }
      })
      return csvAnswer(c, `audit-${today(c.var.now)}`, auditCsv(lines, words, names))
    })
