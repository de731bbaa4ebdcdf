// An event as schema.org says it, for search engines. Pure; what only those with a seat may know is not in it.
import type { PublicEvent } from './queries/public-event.ts'
import { isFree } from './rules.ts'

const attendance = {
  onsite: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const

/** 2026-12-05T14:00:00+09:00 */
const inJapan = (at: Date): string =>
  new Date(at.getTime() + 9 * 3_600_000).toISOString().replace(/\.\d{3}Z$/, '+09:00')

function location({ event }: PublicEvent, url: string): object[] {
  const place = {
    '@type': 'Place',
    name: event.venue,
    address: event.venue_address,
    ...(event.latitude !== null &&
      event.longitude !== null && {
        geo: { '@type': 'GeoCoordinates', latitude: event.latitude, longitude: event.longitude },
      }),
  }
  const online = { '@type': 'VirtualLocation', url }
  if (event.form === 'online') return [online]
  return event.form === 'hybrid' ? [place, online] : [place]
}

function offers({ event, tickets }: PublicEvent, url: string): object[] {
  const prices = tickets.length > 0 ? tickets : [{ label: undefined, price_yen: event.price_yen }]
  return prices.map(({ label, price_yen }) => ({
    '@type': 'Offer',
    name: label,
    price: price_yen,
    priceCurrency: 'JPY',
    url,
    validFrom: event.opens_at === null ? undefined : inJapan(event.opens_at),
    validThrough: event.closes_at === null ? undefined : inJapan(event.closes_at),
  }))
}

/** Null while it has no time. `organizer` names the department where no organization stands behind it. */
export function schemaOrg(
  detail: PublicEvent,
  url: string,
  organizer: { name: string; url: string },
): Record<string, unknown> | null {
  const { event, sessions, tickets } = detail
  const { starts_at, ends_at } = event
  if (starts_at === null || ends_at === null) return null
  const own = event.source === null
  return {
    '@type': 'Event',
    '@id': url,
    url,
    name: event.title,
    description: event.summary === '' ? event.description : event.summary,
    startDate: inJapan(starts_at),
    endDate: inJapan(ends_at),
    eventStatus: `https://schema.org/${event.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: event.form === null ? undefined : attendance[event.form],
    location: location(detail, url),
    organizer: { '@type': 'Organization', ...organizer },
    maximumAttendeeCapacity: event.capacity ?? undefined,
    ...(own && { isAccessibleForFree: isFree(event, tickets), offers: offers(detail, url) }),
    ...(sessions.length > 1 && {
      subEvent: sessions.map((session) => ({
        '@type': 'Event',
        name: session.title === '' ? event.title : session.title,
        startDate: inJapan(session.starts_at),
        endDate: inJapan(session.ends_at),
        location: location(detail, url),
      })),
    }),
  }
}
