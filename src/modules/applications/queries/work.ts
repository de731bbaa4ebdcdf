// 仕事の一覧: the applications of all schemes that wait for staff, whichever has waited longest first.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { ApplicationState } from '../states.ts'

export interface WorkFilters {
  /** Of this account; null: nobody's; undefined: everybody's. */
  officer?: string | null
  scheme: string | null
  state: ApplicationState | null
  /** Corrections that were to be here before this civil day, instead of what waits for staff. */
  overdueOn: string | null
}

/** Nobody reads further; whoever has more to do narrows the list. */
export const mostWork = 10_000

function waiting(db: Db, { officer, scheme, state, overdueOn }: WorkFilters) {
  return db
    .selectFrom('application')
    .$if(overdueOn === null, (query) => query.where(sql<boolean>`waits`))
    .$if(overdueOn !== null, (query) => query.where('due_on', '<', overdueOn))
    .$if(officer === null, (query) => query.where('officer', 'is', null))
    .$if(typeof officer === 'string', (query) => query.where('officer', '=', officer ?? ''))
    .$if(scheme !== null, (query) => query.where('scheme', '=', scheme))
    .$if(state !== null, (query) => query.where('state', '=', state ?? 'submitted'))
}

/** How many, at most `mostWork`. */
export const countWork = (db: Db, filters: WorkFilters) =>
  db
    .selectFrom(waiting(db, filters).select('id').limit(mostWork).as('some'))
    .select((eb) => eb.fn.countAll<number>().as('total'))

/** The index says which; only these rows are read. */
export const listWork = (db: Db, filters: WorkFilters, limit: number, offset: number) =>
  db
    .selectFrom('application')
    .select(['id', 'scheme', 'call', 'number', 'state', 'applicant_name', 'state_at', 'officer', 'due_on', 'received_at'])
    .where('id', 'in', waiting(db, filters).select('id').orderBy('state_at').orderBy('id').limit(limit).offset(offset))
    .orderBy('state_at')
    .orderBy('id')
    .execute() // prettier-ignore

export type Work = Awaited<ReturnType<typeof listWork>>[number]
