import { t } from '#platform/i18n/index.ts'
import type { Searchable } from '#platform/search/index.ts'
import { kindOf, kinds } from './kinds/index.ts'
import { sourceText, titleOf } from './pages/scheme-card.tsx'
import { schemePaths } from './paths.ts'
import { stateWords } from './phrases.ts'
import { canSeeScheme } from './policy.ts'

export const searchable: Searchable = {
  kind: 'scheme',
  label: { ja: '支援制度', en: 'Support' },
  facets: Object.fromEntries(kinds.map(({ id, label }) => [id, label])),
  show: async (db, actor, ids) => {
    const rows = await db
      .selectFrom('scheme')
      .select(['id', 'kind', 'title', 'subtitle', 'summary', 'content', 'for_whom', 'costs_words', 'department'])
      .select(['state', 'information_only', 'source', 'source_on', 'published_at'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows
        .filter((row) => canSeeScheme(actor, row))
        .map((row) => [
          row.id,
          {
            title: titleOf(row),
            href: schemePaths.page(row.id),
            by: [
              t(kindOf(row.kind).label),
              row.department,
              row.information_only && sourceText(row),
              row.state !== 'published' && t(stateWords[row.state]),
            ]
              .filter(Boolean)
              .join('　'),
            text: [row.subtitle, row.summary, row.content, row.for_whom, row.costs_words].join(' '),
          },
        ]),
    )
  },
}
