import { t } from '#platform/i18n/index.ts'
import type { Searchable } from '#platform/search/index.ts'
import { organizationNames } from '#modules/members/index.ts'
import { kindOf, kinds } from './kinds/index.ts'
import { titleOf } from './pages/event-card.tsx'
import { eventPaths } from './paths.ts'
import { stateWords } from './phrases.ts'
import { whenText } from './phrases-when.ts'
import { canSeeEvent } from './policy.ts'

export const searchable: Searchable = {
  kind: 'event',
  label: { ja: '催し', en: 'Events' },
  facets: Object.fromEntries(kinds.map(({ id, label }) => [id, label])),
  show: async (db, actor, ids) => {
    const rows = await db
      .selectFrom('event')
      .select(['id', 'kind', 'title', 'state', 'organization', 'summary', 'description', 'for_whom', 'venue'])
      .select(['venue_address', 'contact', 'starts_at', 'ends_at'])
      .where('id', 'in', [...ids])
      .execute()
    const seen = rows.filter((row) => canSeeEvent(actor, row))
    const names = await organizationNames(
      db,
      seen.flatMap(({ organization }) => organization ?? []),
    )
    return new Map(
      seen.map(({ starts_at, ends_at, ...row }) => [
        row.id,
        {
          title: titleOf(row),
          href: eventPaths.page(row.id),
          by: [
            t(kindOf(row.kind).label),
            starts_at !== null && ends_at !== null && whenText({ starts_at, ends_at }),
            names.get(row.organization ?? '')?.name,
            row.state !== 'published' && t(stateWords[row.state]),
          ]
            .filter(Boolean)
            .join('　'),
          text: [row.summary, row.description, row.for_whom, row.venue, row.venue_address, row.contact].join(' '),
        },
      ]),
    )
  },
}
