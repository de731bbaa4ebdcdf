// One scheme, and what belongs to it.
import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { SchemeCallTable, SchemeTable } from '../tables.ts'

export type SchemeRow = Selectable<SchemeTable>
export type Call = Selectable<SchemeCallTable>

/** Whoever shows it asks `canSeeScheme` first. An id that is none finds nothing. */
export const findScheme = async (db: Db, id: string): Promise<SchemeRow | undefined> =>
  isId(id) ? db.selectFrom('scheme').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** By id; one query. */
export async function schemeTitles(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('scheme')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .orderBy('title')
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Locked until the transaction ends: before anything that depends on its state, its versions or its calls. */
const lockScheme = async (tx: Tx, id: string): Promise<SchemeRow | undefined> =>
  isId(id) ? tx.selectFrom('scheme').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined

/** The next and the present before those that are over: latest first. */
export const callsOf = (db: Db, scheme: string): Promise<Call[]> =>
  db.selectFrom('scheme_call').selectAll().where('scheme', '=', scheme).orderBy('opens_at', 'desc').execute()

export interface VersionLine {
  id: string
  number: number
  published_at: Date | null
}

const versionTables = { form: 'scheme_form', rules: 'scheme_rules' } as const
export type Part = keyof typeof versionTables

/** Newest first; at most the first is a draft. */
export const versionsOf = (db: Db, part: Part, scheme: string): Promise<VersionLine[]> =>
  db
    .selectFrom(versionTables[part])
    .select(['id', 'number', 'published_at'])
    .where('scheme', '=', scheme)
    .orderBy('number', 'desc')
    .execute()

export interface SchemeDetail extends SchemeRow {
  calls: Call[]
  forms: VersionLine[]
  rules: VersionLine[]
}

async function withParts(db: Db, scheme: SchemeRow): Promise<SchemeDetail> {
  return {
    ...scheme,
    calls: await callsOf(db, scheme.id),
    forms: await versionsOf(db, 'form', scheme.id),
    rules: await versionsOf(db, 'rules', scheme.id),
  }
}

export async function findSchemeDetail(db: Db, id: string): Promise<SchemeDetail | undefined> {
  const scheme = await findScheme(db, id)
  return scheme && withParts(db, scheme)
}

export async function lockSchemeDetail(tx: Tx, id: string): Promise<SchemeDetail | undefined> {
  const scheme = await lockScheme(tx, id)
  return scheme && withParts(tx, scheme)
}
