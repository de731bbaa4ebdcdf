// Lists for the staff who write schemes.
import { containing, type Db } from '#platform/db/index.ts'
import type { SchemeTable, State } from '../tables.ts'
import type { Selectable } from 'kysely'
import type { Call } from './scheme.ts'

const columns = [
  'id',
  'kind',
  'title',
  'state',
  'information_only',
  'source',
  'stages',
  'submitted_at',
  'submitted_account',
  'review_note',
  'created_account',
] as const

export type SchemeLine = Pick<Selectable<SchemeTable>, (typeof columns)[number]> & {
  /** Latest first. */
  calls: Call[]
}

type Found = Omit<SchemeLine, 'calls'>

/** One query more, however many. */
async function withCalls(db: Db, rows: readonly Found[]): Promise<SchemeLine[]> {
  const ids = rows.map(({ id }) => id)
  const calls =
    ids.length === 0
      ? []
      : await db.selectFrom('scheme_call').selectAll().where('scheme', 'in', ids).orderBy('opens_at', 'desc').execute()
  return rows.map((row) => ({ ...row, calls: calls.filter(({ scheme }) => scheme === row.id) }))
}

const limit = 200

/** Handed in and not yet answered, longest wait first. */
export const waitingSchemes = (db: Db) =>
  db
    .selectFrom('scheme')
    .select(columns)
    .where('state', '=', 'review')
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Drafts that one officer began, newest first. */
export const ownDrafts = (db: Db, account: string, most: number) =>
  db
    .selectFrom('scheme')
    .select(columns)
    .where('state', '=', 'draft')
    .where((e) => e.or([e('created_account', '=', account), e('submitted_account', '=', account)]))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

export const staffPageSize = 30

export const callFilters = ['open', 'coming', 'none'] as const
export type CallFilter = (typeof callFilters)[number]

export interface StaffFilters {
  q: string
  state: State | null
  kind: string | null
  /** Those with a call that is open now, that is still to open, or with neither. */
  call: CallFilter | null
  /** Without what was taken over from other bodies. */
  own: boolean
  page: number
}

function narrowed(db: Db, { q, kind, own, call }: StaffFilters, now: Date) {
  let query = db.selectFrom('scheme')
  if (q !== '') query = query.where('title', 'like', containing(q))
  if (kind !== null) query = query.where('kind', '=', kind)
  if (own) query = query.where('source', 'is', null)
  if (call === null) return query
  const ids = db
    .selectFrom('scheme_call')
    .select('scheme')
    .where('closes_at', '>', now)
    .$if(call !== 'none', (calls) => calls.where('opens_at', call === 'open' ? '<=' : '>', now))
  return query.where('id', call === 'none' ? 'not in' : 'in', ids)
}

/** The newest first. `count`: of each state, whichever is shown. */
export async function schemesForStaff(db: Db, filters: StaffFilters, now: Date) {
  const all = narrowed(db, filters, now)
  const counts = await all
    .select(['state', (e) => e.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const { state, page } = filters
  const rows = await (state === null ? all : all.where('state', '=', state))
    .select(columns)
    .orderBy('id', 'desc')
    .limit(staffPageSize)
    .offset((page - 1) * staffPageSize)
    .execute()
  const count = new Map(counts.map((one) => [one.state, one.count]))
  const total = state === null ? counts.reduce((sum, one) => sum + one.count, 0) : (count.get(state) ?? 0)
  return { lines: await withCalls(db, rows), count, total }
}
