// The public list and an event's page.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { found, foundIf } from '#platform/errors.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { showPicturesFrom } from '#platform/http/guards.ts'
import { withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, JsonLd } from '#ui/index.ts'
import { show } from '#ui/show.tsx'
import { eventAsides, eventOutcomes, type EventPart } from '../asides.ts'
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
import { type EventRow, findEvent } from '../queries/event.ts'
import { listPublic, perPage } from '../queries/list.ts'
import { placeOf } from '../place.ts'
import { schemaOrg } from '../schema-org.ts'
import { tileHost } from '../tiles.ts'
import { absolute, departmentOf } from './site.ts'

/** What other modules add, in their order. */
async function partsOf(c: Ctx, parts: readonly EventPart[], event: EventRow): Promise<Html[]> {
  const shown: Html[] = []
  for (const part of parts) {
    const html = await part(c, event)
    if (html !== null) shown.push(html)
  }
  return shown
}

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
    foundIf(canSeeEvent(c.var.actor, event))
    return publicEventOf(db, event)
  })
  const { event } = detail
  if (placeOf(event) !== null) showPicturesFrom(c, tileHost)
  const asides = await partsOf(c, eventAsides, event)
  const outcomes = await partsOf(c, eventOutcomes, event)
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
      outcomes={outcomes}
      organizes={canOrganize(c.var.actor, event.organization)}
    />,
  )
})
