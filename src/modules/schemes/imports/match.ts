// Which scheme a row is: the one that this source brought under the same key.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { Held, Match } from '#modules/members/index.ts'
import type { SchemeDraft } from './rows.ts'

const columns = [
  'id',
  'kind',
  'title',
  'subtitle',
  'summary',
  'content',
  'for_whom',
  'audiences',
  'employees_max',
  'costs_words',
  'amount_words',
  'rate_words',
  'how_to_apply',
  'law',
  'department',
  'contact',
  'keywords',
  'topics',
  'opens_on',
  'closes_on',
  'source_url',
  'source_on',
  'source_key',
  'version',
  'origin',
  'source',
] as const

export async function match(db: Db, drafts: readonly SchemeDraft[], source: string): Promise<Match<SchemeDraft>[]> {
  const rows = await db
    .selectFrom('scheme')
    .select(columns)
    .where('source', '=', source)
    .where('source_key', '=', sql<string>`any(${drafts.map(({ source_key }) => source_key)})`)
    .execute()
  const held = new Map(
    rows.map(({ source_key, ...row }): [string | null, Held & Partial<SchemeDraft>] => [source_key, row]),
  )
  return drafts.map(({ source_key }) => ({ held: held.get(source_key) ?? null, notes: [] }))
}
