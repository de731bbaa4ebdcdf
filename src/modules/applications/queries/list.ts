// The applications of a scheme, for staff: those that were submitted.
import type { Db } from '#platform/db/index.ts'
import type { Filters } from '../filters.ts'
import { isAsked } from './asked.ts'

export const perPage = 50
/** Of a file. */
const mostRows = 100_000

function found(db: Db, { scheme, state, call, q }: Filters) {
  return db
    .selectFrom('application')
    .where('scheme', '=', scheme)
    .where('submitted_at', 'is not', null)
    .$if(state !== null, (query) => query.where('state', '=', state ?? 'submitted'))
    .$if(call !== null, (query) => query.where('call', '=', call ?? ''))
    .where(isAsked(q))
}

/** In their order, `limit` from `offset` on: the index says which, and only these rows are read. */
function rows(db: Db, filters: Filters, limit: number, offset: number) {
  const [direction, columns] = [filters.oldest ? 'asc' : 'desc', ['submitted_at', 'id']] as const
  const which = columns.reduce((query, column) => query.orderBy(column, direction), found(db, filters).select('id'))
  const all = db
    .selectFrom('application')
    .select([
      'id',
      'call',
      'number',
      'number_year',
      'state',
      'applicant_name',
      'submitted_at',
      'asked_yen',
      'origin',
      'pages',
      'received_at',
    ])
    .where('id', 'in', which.limit(limit).offset(offset))
  return columns.reduce((query, column) => query.orderBy(column, direction), all).execute()
}

/** Two queries, however many there are. */
export async function listApplications(db: Db, filters: Filters) {
  const { total } = await found(db, filters)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { total, rows: await rows(db, filters, perPage, (filters.page - 1) * perPage) }
}

export type Listed = Awaited<ReturnType<typeof listApplications>>['rows'][number]

/** Without pages, for a file. */
export const allListed = (db: Db, filters: Filters): Promise<Listed[]> => rows(db, filters, mostRows, 0)
