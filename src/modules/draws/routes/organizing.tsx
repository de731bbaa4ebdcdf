// The organizer's way through a draw.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { canOrganize, canSeeParticipants, eventPaths, findEvent } from '#modules/events/index.ts'
import { canCancelFor } from '#modules/registrations/index.ts'
import { freeze } from '../actions/freeze.ts'
import { run } from '../actions/run.ts'
import { canOverride } from '../can-override.ts'
import { freezingForm, runForm } from '../forms.ts'
import { OrganizerPage } from '../pages/organizer-page.tsx'
import { drawPaths } from '../paths.ts'
import { findDraw } from '../queries/draw.ts'
import { listedOf } from '../queries/listed.ts'
import { stageOf, whyNotOverride, whyNotSource } from '../rules.ts'

export const organizing = new Hono<Env>()

const perPage = 50

async function showOrganizing(c: Ctx, id: string, form: FormState = emptyForm, status: 200 | 422 = 200) {
  const actor = signedIn(c)
  const { event, draw, listed } = await c.var.read(async (db) => {
    const event = found(await findEvent(db, id))
    foundIf(canSeeParticipants(actor, event))
    const draw = found(await findDraw(db, id))
    // Once it is frozen, the list is what was frozen.
    return { event, draw, listed: draw.frozen_at === null ? await listedOf(db, event, c.var.now) : [] }
  })
  const double = listed.filter(({ doubles }) => doubles.length > 0)
  const sorted = [...double, ...listed.filter(({ doubles }) => doubles.length === 0)]
  const page = pageOf(c.req.query('page'))
  withinPages(page, listed.length, perPage)
  const mayAct = canOrganize(actor, event.organization)
  return show(
    c,
    {
      title: t(`抽選の管理：${event.title}`, `Organizing the draw: ${event.title}`),
      wide: true,
      status,
      crumbs: [{ label: event.title, href: eventPaths.manage(id) }, { label: t('抽選', 'Draw') }],
    },
    <OrganizerPage
      {...{ event, draw, form, mayAct }}
      stage={stageOf(event, draw, c.var.now)}
      entries={{
        event: id,
        rows: sorted.slice((page - 1) * perPage, page * perPage),
        total: listed.length,
        doubles: double.length,
        people: listed.reduce((sum, { entry }) => sum + entry.size, 0),
        page,
        perPage,
        mayOverride: canOverride(actor) && whyNotOverride(event, draw) === null,
        mayCancel: canCancelFor(actor, event, { state: 'applied' }),
      }}
    />,
  )
}

organizing.get('/events/:id/draw', (c) => showOrganizing(c, c.req.param('id')))

organizing.post('/events/:id/draw/freezing', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, freezingForm)
  if (!read.ok) return showOrganizing(c, id, read.form, 422)
  await c.var.write((tx) => freeze(tx, actor, id, read.value, c.var.now))
  return c.redirect(drawPaths.organize(id), 303)
})

organizing.post('/events/:id/draw/run', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, runForm)
  if (!read.ok) return showOrganizing(c, id, read.form, 422)
  const draw = await c.var.read((db) => findDraw(db, id))
  const why = draw?.frozen_at ? whyNotSource(draw.announced_source, read.value) : null
  if (why !== null) return showOrganizing(c, id, { ...read.form, errors: { beacon_reason: t(why) } }, 422)
  await c.var.write((tx) => run(tx, actor, id, read.value, c.var.now))
  return c.redirect(drawPaths.organize(id), 303)
})
