// Organizations as any map reads them (RFC 7946: longitude first).
import { t } from '#platform/i18n/index.ts'
import { memberPaths } from './paths.ts'
import { kindLabels } from './phrases.ts'
import type { PlacedOrganization } from './queries/directory.ts'

/** `numberMatched` counts all that fit, `numberReturned` those in this answer (names of OGC API Features). */
export const geoJson = (rows: readonly PlacedOrganization[], numberMatched: number) => ({
  type: 'FeatureCollection',
  numberMatched,
  numberReturned: rows.length,
  features: rows.map(({ name, slug, kind, headline, latitude, longitude }) => ({
    type: 'Feature',
    id: slug,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { name, kind, kind_label: t(kindLabels[kind]), headline, href: memberPaths.face(slug) },
  })),
})
