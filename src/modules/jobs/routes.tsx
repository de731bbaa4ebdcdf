import { Hono } from 'hono'
import { allow, foundIf } from '#platform/errors.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { isId } from '#platform/id.ts'
import { failedJobs, type JobHandlers } from '#platform/jobs/index.ts'
import { show } from '#ui/show.tsx'
import { dropFailed, retryFailed } from './actions.ts'
import { JobsPage } from './pages/jobs-page.tsx'
import { jobPaths } from './paths.ts'
import { canMendJobs, canSeeJobs } from './policy.ts'

const perPage = 50

async function mend(c: Ctx, act: typeof retryFailed): Promise<Response> {
  const actor = signedIn(c)
  allow(canMendJobs(actor))
  const id = c.req.param('id') ?? ''
  foundIf(isId(id))
  await c.var.write((tx) => act(tx, actor, c.req.param('queue') ?? '', id))
  return c.redirect(jobPaths.list, 303)
}

export const routesFor = (handlers: JobHandlers) =>
  new Hono<Env>()
    .get(jobPaths.list, async (c) => {
      const actor = signedIn(c)
      allow(canSeeJobs(actor))
      const page = pageOf(c.req.query('page'))
      const slice = { limit: perPage, offset: (page - 1) * perPage }
      const read = await c.var.read((db) => failedJobs(db, actor.municipality, slice))
      withinPages(page, read.total, perPage)
      const rest = { page, perPage, handlers, mayMend: canMendJobs(actor) }
      return show(c, { title: t('失敗した自動処理', 'Failed jobs'), wide: true }, <JobsPage {...read} {...rest} />)
    })
    .post(jobPaths.retry(), (c) => mend(c, retryFailed))
    .post(jobPaths.withdrawal(), (c) => mend(c, dropFailed))
