// The little that other modules need to know of a challenge.
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { State } from '../tables.ts'

export interface OpportunitySummary {
  id: string
  organization: string
  kind: string
  title: string
  state: State
  entry_from_on: string | null
  entry_until_on: string | null
  seats: number
  /** The account of the coordinator who looks after it. */
  coordinator: string | null
  created_by: string | null
  created_account: string
  measures: string[]
  version: number
}

const columns = [
  'id',
  'organization',
  'kind',
  'title',
  'state',
  'entry_from_on',
  'entry_until_on',
  'seats',
  'coordinator',
  'created_by',
  'created_account',
  'measures',
  'version',
] as const

/** Whoever shows it asks `canSeeOpportunity` first. An id that is none finds nothing. */
export const findOpportunity = async (db: Db, id: string): Promise<OpportunitySummary | undefined> =>
  isId(id) ? db.selectFrom('opportunity').select(columns).where('id', '=', id).executeTakeFirst() : undefined

/** Locked until the transaction ends: before a check that an entry or a change of state depends on. */
export const lockOpportunity = async (tx: Tx, id: string): Promise<OpportunitySummary | undefined> =>
  isId(id)
    ? tx.selectFrom('opportunity').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined

/** In one query, however many. */
export async function opportunityTitles(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('opportunity')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
