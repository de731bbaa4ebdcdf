// Events for calendars and feed readers.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { locale, t } from '#platform/i18n/index.ts'
import { atomFeed } from '#platform/atom/index.ts'
import { calendarFile } from '#platform/ics/index.ts'

import { calendarEntries, calendarEntry } from '../calendar.ts'
import { kindOf } from '../kinds/index.ts'
import { eventPaths } from '../paths.ts'
import { eventCards } from '../queries/cards.ts'
import { findEvent, sessionsOf } from '../queries/event.ts'
import { newestIds } from '../queries/list.ts'
import { publicSessions } from '../queries/sessions.ts'
import { absolute, departmentOf } from './site.ts'

export const feeds = new Hono<Env>()

const days = 86_400_000

feeds.get('/events/:id/event.ics', async (c) => {
  const { event, sessions } = await c.var.read(async (db) => {
    const event = found(await findEvent(db, c.req.param('id')))
    return { event, sessions: await sessionsOf(db, event.id) }
  })
  found(event.published_at)
  const method = event.state === 'cancelled' ? 'CANCEL' : 'PUBLISH'
  return c.body(calendarFile(calendarEntries(event, sessions, absolute(c, eventPaths.page(event.id))), method), 200, {
    'content-type': `text/calendar; charset=utf-8; method=${method}`,
    'content-disposition': 'attachment; filename="event.ics"',
  })
})

/** What was on in the last month, and everything ahead. */
feeds.get('/events.ics', async (c) => {
  const from = new Date(c.var.now.getTime() - 31 * days)
  const until = new Date(c.var.now.getTime() + 730 * days)
  const sessions = await c.var.read((db) => publicSessions(db, from, until, 2000))
  const entries = sessions.map((session) => calendarEntry(session, absolute(c, eventPaths.page(session.event))))
  return c.body(calendarFile(entries), 200, { 'content-type': 'text/calendar; charset=utf-8; method=PUBLISH' })
})

feeds.get('/events.atom', async (c) => {
  const cards = await c.var.read(async (db) => eventCards(db, await newestIds(db, 50)))
  const { municipality } = c.var
  const feed = atomFeed({
    title: t(`${municipality.name}の催し`, `Events in ${municipality.name_en}`),
    self: absolute(c, eventPaths.feed()),
    href: absolute(c, eventPaths.list()),
    lang: locale() === 'en' ? 'en' : 'ja',
    entries: cards.flatMap(({ published_at, changed_at, ...card }) =>
      published_at === null
        ? []
        : {
            id: card.id,
            title: card.title,
            summary: card.summary,
            author: card.organization_name ?? departmentOf(c),
            category: t(kindOf(card.kind).label),
            href: absolute(c, eventPaths.page(card.id)),
            published_at,
            updated_at: changed_at ?? published_at,
          },
    ),
  })
  return c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
})
