// The versions of a scheme's form.
import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import type { Tables } from '#platform/db/tables.ts'
import { isId } from '#platform/id.ts'
import type { RuleSet } from '../rules/rule-set.ts'

export type FormVersion = Selectable<Tables['scheme_form']>

/** The scheme that a form is of, as far as its pages show it. */
export const findFormScheme = async (db: Db, id: string) =>
  !isId(id)
    ? undefined
    : db.selectFrom('scheme').select(['id', 'title', 'state', 'source']).where('id', '=', id).executeTakeFirst()
export type FormScheme = NonNullable<Awaited<ReturnType<typeof findFormScheme>>>

/** The newest first; a draft, if there is one, is the first. */
export const formVersions = (db: Db, scheme: string): Promise<FormVersion[]> =>
  db.selectFrom('scheme_form').selectAll().where('scheme', '=', scheme).orderBy('number', 'desc').execute()

/** Waits for whoever is changing it. */
export const lockFormDraft = (tx: Tx, scheme: string): Promise<FormVersion | undefined> =>
  tx
    .selectFrom('scheme_form')
    .selectAll()
    .where('scheme', '=', scheme)
    .where('published_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** The one that new calls take: the newest that is settled. */
export const settledForm = (db: Db, scheme: string): Promise<FormVersion | undefined> =>
  db
    .selectFrom('scheme_form')
    .selectAll()
    .where('scheme', '=', scheme)
    .where('published_at', 'is not', null)
    .orderBy('number', 'desc')
    .executeTakeFirst()

export const findForm = (db: Db, id: string): Promise<FormVersion | undefined> =>
  db.selectFrom('scheme_form').selectAll().where('id', '=', id).executeTakeFirst()

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
