// What everybody may see of a draw: the page, the frozen list, the proof.
import { Hono } from 'hono'
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { canSeeEvent, eventPaths, findEvent, poolsOf } from '#modules/events/index.ts'
import { PublicPage } from '../pages/public-page.tsx'
import { placeOf } from '../place.ts'
import { findDraw } from '../queries/draw.ts'
import { proofIn, stageOf } from '../rules.ts'

export const publicDraw = new Hono<Env>()

async function see(c: Ctx, db: Db, id: string) {
  const event = found(await findEvent(db, id))
  found(canSeeEvent(c.var.actor, event) || null)
  return { event, draw: found(await findDraw(db, id)) }
}

publicDraw.get('/draws/:id', async (c) => {
  const { event, draw, pools } = await c.var.read(async (db) => {
    const seen = await see(c, db, c.req.param('id'))
    return { ...seen, pools: seen.draw.pools ?? (await poolsOf(db, seen.event.id)) }
  })
  const asked = (c.req.query('receipt') ?? '').slice(0, 80)
  const proof = proofIn(draw.proof)
  return show(
    c,
    {
      title: t(`抽選：${event.title}`, `Draw: ${event.title}`),
      wide: true,
      crumbs: [{ label: event.title, href: eventPaths.page(event.id) }, { label: t('抽選', 'Draw') }],
    },
    <PublicPage
      {...{ event, pools, draw, proof, asked }}
      stage={stageOf(event, draw, c.var.now)}
      place={asked === '' ? null : placeOf(draw.list ?? '', proof, asked)}
    />,
  )
})

publicDraw.get('/draws/:id/list.jsonl', async (c) => {
  const { draw } = await c.var.read((db) => see(c, db, c.req.param('id')))
  return c.body(found(draw.list), 200, { 'content-type': 'application/jsonl; charset=utf-8' })
})

publicDraw.get('/draws/:id/draw-proof.json', async (c) => {
  const { draw } = await c.var.read((db) => see(c, db, c.req.param('id')))
  return c.body(found(draw.proof), 200, { 'content-type': 'application/json; charset=utf-8' })
})
