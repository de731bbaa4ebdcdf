// Organizations from files.
import { sql } from 'kysely'
import { insertOrganizations } from '../../actions/bulk.ts'
import { slugFor } from '../../organization-content.ts'
import { memberPaths } from '../../paths.ts'
import { decide } from '../decide.ts'
import type { Importable } from '../importable.ts'
import { columnMaps } from './maps/index.ts'
import { match } from './match.ts'
import { fields } from './fields.ts'
import { type OrganizationDraft, readRow } from './rows.ts'
import { targets } from './targets.ts'

export const organizations: Importable<OrganizationDraft> = {
  kind: 'organizations',
  noun: { ja: '事業者', en: 'organization' },
  nouns: { ja: '事業者', en: 'organizations' },
  remark: null,
  targets,
  needed: ['name'],
  headingHint: { ja: '「名称」「事業者名」', en: '“名称” or “name”' },
  maps: columnMaps,
  joins: { address: '', makes: '、' },
  shown: [{ label: targets.address, of: ({ address }) => address }],
  knownBy: { ja: '法人番号、または名前と住所', en: 'corporate number, or name and address' },
  listHref: memberPaths.staffOrganizations,
  readRow,
  // Two branches of one firm share its name; without an address that tells nothing.
  identity: ({ corporate_number, other_key }) => ({
    known: corporate_number === null ? [other_key] : [corporate_number, other_key],
    asked: corporate_number !== null ? [corporate_number] : other_key.endsWith('|') ? [] : [other_key],
  }),
  match,
  decide: (...row) => decide(fields, ...row),
  insert: (tx, { municipality }, source, added) =>
    insertOrganizations(
      tx,
      added.map(({ id, draft: { other_key: _, ...draft } }) => ({
        municipality,
        id,
        slug: slugFor(draft.name, id),
        ...draft,
        size_band: null,
        founded_year: null,
        verified_by: null,
        photo: null,
        origin: 'import',
        source,
      })),
    ),
  async update(tx, _actor, id, { other_key: _, ...changes }) {
    await tx
      .updateTable('organization')
      .set({ ...changes, updated_at: new Date() })
      .where('id', '=', id)
      .execute()
  },
  async hrefs(db, ids) {
    if (ids.length === 0) return new Map()
    const rows = await db
      .selectFrom('organization')
      .select(['id', 'slug'])
      .where('id', '=', sql<string>`any(${[...ids]})`)
      .execute()
    return new Map(rows.map(({ id, slug }) => [id, memberPaths.face(slug)]))
  },
}
