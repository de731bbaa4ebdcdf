// Settled versions of a scheme's form.
import type { Db } from '#platform/db/index.ts'
import type { Version, VersionedScheme } from '../actions/versions.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { FormDefinition } from './definition.ts'

export type FormVersion = Version<FormDefinition>
export type FormScheme = VersionedScheme

const columns = ['id', 'scheme', 'number', 'definition', 'published_at', 'version'] as const

/** The one that new calls take: the newest that is settled. */
export const settledForm = (db: Db, scheme: string): Promise<FormVersion | undefined> =>
  db
    .selectFrom('scheme_form')
    .select(columns)
    .where('scheme', '=', scheme)
    .where('published_at', 'is not', null)
    .orderBy('number', 'desc')
    .executeTakeFirst()

export const findForm = (db: Db, id: string): Promise<FormVersion | undefined> =>
  db.selectFrom('scheme_form').select(columns).where('id', '=', id).executeTakeFirst()

/** The newest rules, settled or not: what they read is what the form should ask. */
export const newestRules = async (db: Db, scheme: string): Promise<RuleSet | null> => {
  const row = await db
    .selectFrom('scheme_rules')
    .select('definition')
    .where('scheme', '=', scheme)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.definition ?? null
}

export const findRules = async (db: Db, id: string): Promise<RuleSet | undefined> =>
  (await db.selectFrom('scheme_rules').select('definition').where('id', '=', id).executeTakeFirst())?.definition

/** Definitions by the version's id. */
export async function formDefinitions(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, FormDefinition>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('scheme_form')
    .select(['id', 'definition'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, definition }) => [id, definition]))
}
