// The register, the periods and the daily report: for administrators and auditors.
import { Hono } from 'hono'
import { foundIf } from '#platform/errors.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import type { Declared } from '../declared.ts'
import { AdminPage } from '../pages/admin-page.tsx'
import { privacyPaths } from '../paths.ts'
import { canSeePrivacy, canWorkRequests } from '../policy.ts'
import { retentionRuns } from '../queries.ts'
import { registerCsv } from '../register-files.ts'
import { registerOf, retentionOf } from '../register.ts'

export const adminRoutes = (declared: Declared) =>
  new Hono<Env>()
    .get(privacyPaths.admin, async (c) => {
      const actor = signedIn(c)
      foundIf(canSeePrivacy(actor))
      const page = {
        register: registerOf(declared, c.var.municipality),
        retention: retentionOf(declared),
        runs: await c.var.read(retentionRuns),
        labels: new Map(declared.holdings.map(({ table, label }) => [table, t(label)])),
        mayWork: canWorkRequests(actor),
      }
      return show(c, { title: t('個人情報の管理', 'Personal data'), wide: true }, <AdminPage {...page} />)
    })
    .get(privacyPaths.register, (c) => {
      foundIf(canSeePrivacy(signedIn(c)))
      return csvAnswer(c, 'personal-data-register', registerCsv(declared, c.var.municipality))
    })
