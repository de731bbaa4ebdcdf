// Lists for those who organize, and for staff.
import { containing, type Db } from '#platform/db/index.ts'
import { organizationNames } from '#modules/members/index.ts'
import type { EventTable, State } from '../tables.ts'
import type { Selectable } from 'kysely'

const columns = [
  'id',
  'kind',
  'title',
  'state',
  'organization',
  'starts_at',
  'ends_at',
  'capacity',
  'taken',
  'admission',
  'submitted_at',
  'series',
] as const

export type EventLine = Pick<Selectable<EventTable>, (typeof columns)[number]> & {
  /** Null: the department. */
  organizer: string | null
}

type Found = Omit<EventLine, 'organizer'>

/** Two queries, however many. */
async function named(db: Db, rows: readonly Found[]): Promise<EventLine[]> {
  const ids = rows.flatMap(({ organization }) => organization ?? [])
  const names = await organizationNames(db, [...new Set(ids)])
  return rows.map((row) => ({ ...row, organizer: names.get(row.organization ?? '')?.name ?? null }))
}

const limit = 200

/** Of these organizations, newest first. */
export async function organizedEvents(
  db: Db,
  organizations: readonly string[],
  states: readonly State[],
): Promise<EventLine[]> {
  if (organizations.length === 0) return []
  const rows = await db
    .selectFrom('event')
    .select(columns)
    .where('organization', 'in', [...organizations])
    .where('state', 'in', [...states])
    .where('source', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return named(db, rows)
}

/** Public, with words that staff have not read, soonest first. */
export async function changedEvents(db: Db): Promise<EventLine[]> {
  const query = db.selectFrom('event').select(columns).where('reviewed_version', 'is not', null)
  const rows = await query.where('state', '=', 'published').orderBy('starts_at').orderBy('id').limit(limit).execute()
  return named(db, rows)
}

/** Handed in and not yet answered, longest wait first. */
export async function waitingEvents(db: Db): Promise<EventLine[]> {
  const rows = await db
    .selectFrom('event')
    .select(columns)
    .where('state', '=', 'review')
    .orderBy('submitted_at')
    .limit(limit)
    .execute()
  return named(db, rows)
}

export const staffPageSize = 30

export interface StaffFilters {
  q: string
  state: State | null
  kind: string | null
  /** Only the department's own. */
  own: boolean
  page: number
}

/** What was taken over from elsewhere is not run here. */
function narrowed(db: Db, { q, kind, own }: StaffFilters) {
  let query = db.selectFrom('event').where('source', 'is', null)
  if (q !== '') query = query.where('title', 'like', containing(q))
  if (kind !== null) query = query.where('kind', '=', kind)
  return own ? query.where('organization', 'is', null) : query
}

/** The next to take place first; what has no day yet before all. `counts`: of each state, whichever is shown. */
export async function eventsForStaff(db: Db, filters: StaffFilters) {
  const all = narrowed(db, filters)
  const counts = await all
    .select(['state', (e) => e.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const { state, page } = filters
  const rows = await (state === null ? all : all.where('state', '=', state))
    .select(columns)
    .orderBy('starts_at', (order) => order.desc().nullsFirst())
    .orderBy('id', 'desc')
    .limit(staffPageSize)
    .offset((page - 1) * staffPageSize)
    .execute()
  const count = new Map(counts.map((one) => [one.state, one.count]))
  const total = state === null ? counts.reduce((sum, one) => sum + one.count, 0) : (count.get(state) ?? 0)
  return { lines: await named(db, rows), count, total }
}

/** The others of its series, in order of their days; which of them the reader may see is for the caller to ask. */
export async function eventsInSeries(db: Db, { id, series }: Pick<EventLine, 'id' | 'series'>): Promise<EventLine[]> {
  if (series === null) return []
  const rows = await db
    .selectFrom('event')
    .select(columns)
    .where('series', '=', series)
    .where('id', '<>', id)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(50)
    .execute()
  return named(db, rows)
}
