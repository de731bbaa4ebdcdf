// 仕事の一覧: the applications of all schemes that wait for staff, whichever has waited longest first.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { ApplicationState } from '../states.ts'
import { isAsked } from './asked.ts'

export interface WorkFilters {
  /** Of this account; null: nobody's; undefined: everybody's. */
  officer?: string | null
  scheme: string | null
  state: ApplicationState | null
  /** Corrections that were to be here before this civil day, instead of what waits for staff. */
  overdueOn: string | null
  /** A 受付番号, or a part of a name. */
  q?: string
}

/** Nobody reads further; whoever has more to do narrows the list. */
export const mostWork = 10_000

function waiting(db: Db, { officer, scheme, state, overdueOn, q = '' }: WorkFilters) {
  return db
    .selectFrom('application')
    .$if(overdueOn === null, (query) => query.where(sql<boolean>`waits`))
    .$if(overdueOn !== null, (query) => query.where('due_on', '<', overdueOn))
    .$if(officer === null, (query) => query.where('officer', 'is', null))
    .$if(typeof officer === 'string', (query) => query.where('officer', '=', officer ?? ''))
    .$if(scheme !== null, (query) => query.where('scheme', '=', scheme))
    .$if(state !== null, (query) => query.where('state', '=', state ?? 'submitted'))
    .where(isAsked(q))
}

/** How many, at most `mostWork`. */
const counted = (db: Db, filters: WorkFilters) =>
  db
    .selectFrom(waiting(db, filters).select('id').limit(mostWork).as('some'))
    .select((eb) => eb.fn.countAll<number>().as('n'))

/** Corrections that have not come in time, of the same officer and scheme. */
const overdueCount = (db: Db, filters: WorkFilters, today: string) =>
  counted(db, { ...filters, state: null, overdueOn: today })

/** A page of it, how many there are, and how many corrections are overdue: one query, two where there is nothing. */
export async function workOf(db: Db, filters: WorkFilters, today: string, limit: number, offset: number) {
  const which = waiting(db, filters).select('id').orderBy('state_at').orderBy('id').limit(limit).offset(offset)
  const rows = await db
    .selectFrom('application')
    .select([
      'id',
      'scheme',
      'call',
      'number',
      'number_year',
      'state',
      'applicant_name',
      'state_at',
      'officer',
      'due_on',
      'received_at',
    ])
    .select([counted(db, filters).as('total'), overdueCount(db, filters, today).as('overdue')])
    .where('id', 'in', which)
    .orderBy('state_at')
    .orderBy('id')
    .execute()
  const [first] = rows
  if (first !== undefined) return { rows, total: first.total ?? 0, overdue: first.overdue ?? 0 }
  const { overdue } = await db.selectNoFrom(overdueCount(db, filters, today).as('overdue')).executeTakeFirstOrThrow()
  return { rows, total: 0, overdue: overdue ?? 0 }
}

export type Work = Awaited<ReturnType<typeof workOf>>['rows'][number]
