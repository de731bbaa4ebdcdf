import { t } from '#platform/i18n/index.ts'
import type { Searchable } from '#platform/search/index.ts'
import { visionPaths } from './paths.ts'
import { levelWords } from './phrases.ts'

export const searchable: Searchable = {
  kind: 'vision',
  label: { ja: 'まちのビジョン', en: 'Vision' },
  facets: levelWords,
  show: async (db, _actor, ids) => {
    const nodes = await db
      .selectFrom('policy_node')
      .select(['id', 'level', 'label'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      nodes.map(({ id, level, label }) => [
        id,
        { title: label, href: visionPaths.node(id), by: `${t(levelWords[level])} ${id}`, text: '' },
      ]),
    )
  },
}
