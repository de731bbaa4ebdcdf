// The work list, and whose work an application is.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { foundIf } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import type { Env } from '#platform/http/env.ts'
import { withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { accountNames } from '#modules/accounts/index.ts'
import { applicationPaths, workOf } from '#modules/applications/index.ts'
import { everyCall } from '#modules/schemes/index.ts'
import { handOver } from '../actions/officer.ts'
import { readFilters, workFilters } from '../filters.ts'
import { handingForm } from '../forms.ts'
import { perPage, WorkPage } from '../pages/work-page.tsx'
import { screeningPaths } from '../paths.ts'
import { canReadWork, canScreen } from '../policy.ts'

export const working = new Hono<Env>()

working
  .get('/staff/work', async (c) => {
    const actor = signedIn(c)
    foundIf(canReadWork(actor))
    const filters = readFilters(c.req.query())
    const { now, services } = c.var
    const read = await c.var.read(async (db) => ({
      ...(await workOf(
        db,
        workFilters(filters, actor.account, today(now)),
        today(now),
        perPage,
        (filters.page - 1) * perPage,
      )),
      calls: await everyCall(db),
    }))
    withinPages(filters.page, read.total, perPage)
    const officers = await accountNames(
      services.database.root,
      read.rows.map(({ officer }) => officer),
    )
    const page = (
      <WorkPage
        {...read}
        officers={officers}
        filters={filters}
        account={actor.account}
        mayTake={canScreen(actor)}
        now={now}
      />
    )
    return show(c, { title: t('仕事の一覧', 'Work list'), wide: true }, page)
  })
  .post('/staff/work/:id/officer', async (c) => {
    const [actor, id] = [signedIn(c), c.req.param('id')]
    const read = await readForm(c, handingForm)
    if (!read.ok) return c.redirect(applicationPaths.one(id), 303)
    const { officer, before } = read.value
    await c.var.write((tx) => handOver(tx, actor, id, { officer: officer || null, before: before || null }))
    const back = read.form.values['back'] === 'work' ? screeningPaths.work('whose=mine') : applicationPaths.one(id)
    return c.redirect(back, 303)
  })
