// What is printed before the doors open.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { canSeeParticipants, findEvent } from '#modules/events/index.ts'
import { badgesPdf, cardsPdf } from '../print/pdf.ts'
import { findSeating, gatheringOf } from '../queries/seating.ts'

export const print = new Hono<Env>()

const read = (c: Ctx) => {
  const actor = signedIn(c)
  return c.var.read(async (db) => {
    const event = found(await findEvent(db, c.req.param('id') ?? ''))
    foundIf(canSeeParticipants(actor, event))
    return { event, seating: await findSeating(db, event.id), gathering: await gatheringOf(db, event.id) }
  })
}

const pdf = (c: Ctx, bytes: Uint8Array<ArrayBuffer>, name: string): Response =>
  c.body(bytes, 200, { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}.pdf"` })

print.get('/events/:id/badges.pdf', async (c) => {
  const { event, gathering } = await read(c)
  return pdf(c, badgesPdf(event, gathering, c.var.now), 'badges')
})

print.get('/events/:id/table-cards.pdf', async (c) => {
  const { event, seating, gathering } = await read(c)
  return pdf(c, cardsPdf(event, found(seating), gathering, c.var.now), 'table-cards')
})
