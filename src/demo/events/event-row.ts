// A written event as a row.
import type { Insertable } from 'kysely'
import type { Tables } from '#platform/db/index.ts'
import type { Town } from '../towns.ts'
import type { DemoOrganization } from '../types.ts'
import type { WrittenEvent } from './event.ts'

interface Around {
  municipality: string
  id: string
  town: Town
  organization: DemoOrganization | null
  sessions: readonly { starts_at: Date; ends_at: Date }[]
  opened: Date
  closes_at: Date
  until: Date
  coordinator: string
  series: string | null
}

const hour = 3_600_000
const before = (at: Date, hours: number) => new Date(at.getTime() - hours * hour)

export function eventRow(written: WrittenEvent, around: Around): Insertable<Tables['event']> {
  const { municipality, id, town, organization, sessions, opened, closes_at, until, coordinator, series } = around
  const { place, state = 'published' } = written
  const area = town.areas.find(({ name }) => name === place?.area) ?? town.areas[0]
  const ends_at = sessions.at(-1)?.ends_at ?? null
  const isPublic = state !== 'draft' && state !== 'review'
  return {
    municipality,
    id,
    kind: written.kind,
    organization: organization?.id ?? null,
    title: written.title,
    summary: written.summary,
    description: written.description,
    for_whom: written.for_whom,
    bring: written.bring ?? '',
    contact:
      organization === null
        ? `${town.municipality.department}\n電話 ${town.municipality.phone}`
        : `${organization.name}\n電話 ${organization.phone}`,
    form: place === null ? 'online' : written.hybrid ? 'hybrid' : 'onsite',
    venue: place?.venue ?? '',
    venue_address: place === null || area === undefined ? '' : `${town.municipality.name}${area.name}`,
    venue_access: place?.access ?? '',
    latitude: place === null ? null : (area?.latitude ?? null),
    longitude: place === null ? null : (area?.longitude ?? null),
    facilities: place?.facilities ?? [],
    online_url: place === null || written.hybrid ? 'https://meeting.example/minamo' : null,
    capacity: written.capacity,
    price_yen: written.price_yen ?? 0,
    open_to: written.open_to ?? 'anyone',
    admission: written.admission,
    group_max: written.group_max ?? 1,
    asks_about_work: written.asks_about_work ?? false,
    opens_at: opened,
    closes_at,
    offer_hours: 48,
    weights: JSON.stringify(written.weights ?? []),
    sdgs: written.sdgs,
    measures: written.measures,
    starts_at: sessions[0]?.starts_at ?? null,
    ends_at,
    series,
    state,
    cancelled_words: written.cancelled_words ?? '',
    coordinator,
    origin: 'demo',
    source: null,
    source_key: null,
    source_url: null,
    created_account: coordinator,
    created_at: before(opened, 120),
    submitted_at: state === 'draft' ? null : before(opened, 48),
    published_at: isPublic ? before(opened, 24) : null,
    closed_at: state === 'closed' && ends_at !== null && ends_at < until ? ends_at : null,
  }
}
