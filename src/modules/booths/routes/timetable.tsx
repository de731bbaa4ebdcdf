import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { eventPaths, findEvent } from '#modules/events/index.ts'
import { attendeesOf } from '#modules/registrations/index.ts'
import { TimetablePage } from '../pages/timetable-page.tsx'
import { canSeeTimetable } from '../policy.ts'
import { bookingsOf, findBooth, slotsOf } from '../queries.ts'

export const timetable = new Hono<Env>()

timetable.get('/events/:id/booths/:booth', async (c) => {
  const actor = signedIn(c)
  const { id, booth: asked } = c.req.param()
  const { event, booth, rows } = await c.var.read(async (db) => {
    const event = found(await findEvent(db, id))
    const booth = found(await findBooth(db, id, asked))
    foundIf(canSeeTimetable(actor, event, booth))
    const people = new Map((await attendeesOf(db, id)).map((one) => [one.id, one]))
    const booked = new Map((await bookingsOf(db, id, asked)).map((one) => [one.slot, one.participant]))
    const slots = await slotsOf(db, id)
    return {
      event,
      booth,
      rows: slots.map((slot) => ({ slot, attendee: people.get(booked.get(slot.id) ?? '') ?? null })),
    }
  })
  return show(
    c,
    {
      title: t(`${booth.name}の予定表`, `Timetable: ${booth.name}`),
      crumbs: [{ label: event.title, href: eventPaths.page(id) }, { label: booth.name }],
    },
    <TimetablePage booth={booth} title={event.title} rows={rows} />,
  )
})
