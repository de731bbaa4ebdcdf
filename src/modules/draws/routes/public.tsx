// What everybody may see of a draw: the page, the frozen list, the proof.
import { Hono } from 'hono'
import type { Db } from '#platform/db/index.ts'
import { found, foundIf } from '#platform/errors.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { canSeeEvent, eventPaths, findEvent, poolsOf } from '#modules/events/index.ts'
import { PublicPage } from '../pages/public-page.tsx'
import { receiptsShown } from '../pages/results.tsx'
import { type DrawRow, findDraw, pieceOf } from '../queries/draw.ts'
import { findPlace, firstReceipts } from '../queries/entries.ts'
import { stageOf } from '../rules.ts'
import { sendText } from './send-text.ts'

export const publicDraw = new Hono<Env>()

async function see(c: Ctx, db: Db, id: string) {
  const event = found(await findEvent(db, id))
  foundIf(canSeeEvent(c.var.actor, event))
  return { event, draw: found(await findDraw(db, id)) }
}

const none = { place: undefined, receipts: { admitted: [], waiting: [] } }

async function standsIn(db: Db, draw: DrawRow, asked: string) {
  if (draw.frozen_at === null) return none
  const place = asked === '' ? undefined : await findPlace(db, draw.event, asked)
  if (draw.drawn_at === null) return { ...none, place }
  const admitted = await firstReceipts(db, draw.event, 'admitted', receiptsShown)
  const waiting = await firstReceipts(db, draw.event, 'waiting', receiptsShown)
  return { place, receipts: { admitted, waiting } }
}

publicDraw.get('/draws/:id', async (c) => {
  const asked = (c.req.query('receipt') ?? '').trim().slice(0, 80)
  const { event, draw, pools, receipts, place } = await c.var.read(async (db) => {
    const seen = await see(c, db, c.req.param('id'))
    const pools = seen.draw.pools ?? (await poolsOf(db, seen.event.id))
    return { ...seen, pools, ...(await standsIn(db, seen.draw, asked)) }
  })
  return show(
    c,
    {
      title: t(`抽選：${event.title}`, `Draw: ${event.title}`),
      wide: true,
      crumbs: [{ label: event.title, href: eventPaths.page(event.id) }, { label: t('抽選', 'Draw') }],
    },
    <PublicPage
      {...{ event, pools, draw, receipts, asked, place: place ?? null }}
      stage={stageOf(event, draw, c.var.now)}
    />,
  )
})

publicDraw.get('/draws/:id/list.jsonl', async (c) => {
  const { draw } = await c.var.read((db) => see(c, db, c.req.param('id')))
  const is = { type: 'application/jsonl; charset=utf-8', etag: found(draw.list_hash) }
  return sendText(c, (db, part) => pieceOf(db, draw.event, 'list', part), is)
})

publicDraw.get('/draws/:id/draw-proof.json', async (c) => {
  const { draw } = await c.var.read((db) => see(c, db, c.req.param('id')))
  const is = { type: 'application/json; charset=utf-8', etag: found(draw.summary).seed }
  return sendText(c, (db, part) => pieceOf(db, draw.event, 'proof', part), is)
})
