// The public list and an event's page.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, JsonLd } from '#ui/index.ts'
import { show } from '#ui/show.tsx'
import { eventAsides } from '../asides.ts'
import { readFilters } from '../filters.ts'
import { kindOf } from '../kinds/index.ts'
import { FeedLinks } from '../pages/calendar-ways.tsx'
import { titleOf } from '../pages/event-card.tsx'
import { EventList } from '../pages/event-list.tsx'
import { EventPage } from '../pages/event-page.tsx'
import { eventPaths } from '../paths.ts'
import { canOrganize, canSeeEvent } from '../policy.ts'
import { eventCards } from '../queries/cards.ts'
import { publicEventOf, type PublicEvent } from '../queries/public-event.ts'
import { findEvent } from '../queries/event.ts'
import { listPublic, perPage } from '../queries/list.ts'
import { schemaOrg } from '../schema-org.ts'
import { absolute, departmentOf } from './site.ts'

export const reading = new Hono<Env>()

reading.get('/events', async (c) => {
  const { now } = c.var
  const filters = readFilters(c.req.query())
  const read = await c.var.read(async (db) => {
    const { ids, total } = await listPublic(db, filters, now)
    withinPages(filters.page, total, perPage)
    return { cards: await eventCards(db, ids), total }
  })
  return show(
    c,
    {
      title: filters.past ? t('これまでの催し', 'Past events') : t('催しをさがす', 'Find an event'),
      wide: true,
      head: <FeedLinks />,
    },
    <EventList {...read} filters={filters} now={now} month={today(now).slice(0, 7)} department={departmentOf(c)} />,
  )
})

/** Facts for machines, of what is public only. */
function machineFacts(c: Ctx, detail: PublicEvent): Html | null {
  const { event, organizer } = detail
  if (event.published_at === null) return null
  const data = schemaOrg(detail, absolute(c, eventPaths.page(event.id)), {
    name: organizer?.name ?? `${c.var.municipality.name} ${departmentOf(c)}`,
    url: absolute(c, organizer?.href ?? '/'),
  })
  return data === null ? null : <JsonLd data={data} nonce={c.var.nonce} />
}

reading.get('/events/:id', async (c) => {
  const detail = await c.var.read(async (db) => {
    const event = found(await findEvent(db, c.req.param('id')))
    found(canSeeEvent(c.var.actor, event) || null)
    return publicEventOf(db, event)
  })
  const { event } = detail
  const asides: Html[] = []
  for (const aside of eventAsides) {
    const shown = await aside(c, event)
    if (shown !== null) asides.push(shown)
  }
  const kind = kindOf(event.kind)
  return show(
    c,
    {
      title: titleOf(event),
      wide: true,
      head: (
        <>
          <FeedLinks />
          {machineFacts(c, detail)}
        </>
      ),
      crumbs: [
        { label: t('催し', 'Events'), href: eventPaths.list() },
        { label: t(kind.label), href: `${eventPaths.list()}?kind=${kind.id}` },
        { label: titleOf(event) },
      ],
    },
    <EventPage
      detail={detail}
      now={c.var.now}
      department={departmentOf(c)}
      asides={asides}
      organizes={canOrganize(c.var.actor, event.organization)}
    />,
  )
})
