// What a card shows of a scheme.
import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { SchemeTable } from '../tables.ts'
import type { Timed } from '../standing.ts'

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
  'amount_words',
  'rate_words',
  'department',
  'topics',
  'state',
  'information_only',
  'stages',
  'source',
  'source_on',
  'opens_on',
  'closes_on',
  'published_at',
  'changed_at',
] as const

export interface SchemeCardData extends Pick<Selectable<SchemeTable>, (typeof columns)[number]>, Timed {}

export interface CurrentCall {
  id: string
  scheme: string
  title: string
  opens_at: Date
  closes_at: Date
  /** As it was announced before; null: never changed since it is public. */
  opened_before: Date | null
  closed_before: Date | null
  form: string
  rules: string
}

/** The call that is on or comes next, of each that has one. */
export async function currentCalls(db: Db, schemes: readonly string[], now: Date): Promise<Map<string, CurrentCall>> {
  if (schemes.length === 0) return new Map()
  const rows = await db
    .selectFrom('scheme_call')
    .distinctOn('scheme')
    .select(['id', 'scheme', 'title', 'opens_at', 'closes_at', 'opened_before', 'closed_before', 'form', 'rules'])
    .where('scheme', 'in', [...schemes])
    .where('closes_at', '>', now)
    .orderBy('scheme')
    .orderBy('opens_at')
    .execute()
  return new Map(rows.map((row) => [row.scheme, row]))
}

/** A call that closed before the day that had been announced, until that day is over. */
export const closedEarly = (db: Db, scheme: string, now: Date) =>
  db
    .selectFrom('scheme_call')
    .select(['closes_at', 'closed_before'])
    .where('scheme', '=', scheme)
    .where('closes_at', '<=', now)
    .where('closed_before', '>', now)
    .orderBy('closes_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** In the order of the ids; ids of nothing are left out. Two queries, however many. */
export async function schemeCards(db: Db, ids: readonly string[], now: Date): Promise<SchemeCardData[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('scheme')
    .select(columns)
    .where('id', 'in', [...ids])
    .execute()
  const calls = await currentCalls(db, ids, now)
  const byId = new Map(rows.map((row) => [row.id, { ...row, call: calls.get(row.id) ?? null }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
