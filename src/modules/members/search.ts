// Organizations and people, as the search shows them.
import { t } from '#platform/i18n/index.ts'
import type { Searchable } from '#platform/search/index.ts'
import { memberPaths } from './paths.ts'
import { kindLabels } from './phrases.ts'
import { canSeeFace } from './policy.ts'
import { personCards } from './queries/cards.ts'

const joined = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join('　')

export const organizationSearch: Searchable = {
  kind: 'organization',
  label: { ja: '事業者・団体', en: 'Organizations' },
  facets: kindLabels,
  show: async (db, actor, ids) => {
    const rows = await db
      .selectFrom('organization')
      .select([
        'id',
        'name',
        'slug',
        'kind',
        'area',
        'headline',
        'makes',
        'story',
        'strengths',
        'specialities',
        'face_published',
      ])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows
        .filter((row) => canSeeFace(actor, row))
        .map((row) => [
          row.id,
          {
            title: row.name,
            href: memberPaths.face(row.slug),
            by: joined([t(kindLabels[row.kind]), row.area]),
            text: joined([row.headline, row.makes, row.story, ...row.strengths, ...row.specialities]),
          },
        ]),
    )
  },
}

export const personSearch: Searchable = {
  kind: 'person',
  label: { ja: '人', en: 'People' },
  show: async (db, actor, ids) => {
    const cards = await personCards(db, actor, ids)
    return new Map(
      [...cards.values()].map(({ id, display_name, occupation, area, bio, offers_words }) => [
        id,
        {
          title: display_name,
          href: memberPaths.person(id),
          by: joined([occupation, area]),
          text: joined([bio, offers_words]),
        },
      ]),
    )
  },
}
