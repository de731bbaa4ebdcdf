import { t } from '#platform/i18n/index.ts'
import type { Searchable } from '#platform/search/index.ts'
import { kindOf, kinds } from './kinds/index.ts'
import { organizationNames } from './others.ts'
import { titleOf } from './pages/opportunity-card.tsx'
import { opportunityPaths } from './paths.ts'
import { stateWords } from './phrases.ts'
import { canSeeOpportunity } from './policy.ts'

export const searchable: Searchable = {
  kind: 'challenge',
  label: { ja: '募集', en: 'Challenges' },
  facets: Object.fromEntries(kinds.map(({ id, label }) => [id, label])),
  show: async (db, actor, ids) => {
    const rows = await db
      .selectFrom('opportunity')
      .select([
        'id',
        'kind',
        'title',
        'state',
        'organization',
        'current_state',
        'goal',
        'work',
        'way',
        'experience',
        'area',
      ])
      .where('id', 'in', [...ids])
      .execute()
    const seen = rows.filter((row) => canSeeOpportunity(actor, row))
    const names = await organizationNames(
      db,
      seen.map(({ organization }) => organization),
    )
    return new Map(
      seen.map((row) => [
        row.id,
        {
          title: titleOf(row),
          href: opportunityPaths.page(row.id),
          by: [
            t(kindOf(row.kind).label),
            names.get(row.organization)?.name,
            row.state !== 'published' && t(stateWords[row.state]),
          ]
            .filter(Boolean)
            .join('　'),
          text: [row.current_state, row.goal, row.work, row.way, row.experience, row.area].join(' '),
        },
      ]),
    )
  },
}
