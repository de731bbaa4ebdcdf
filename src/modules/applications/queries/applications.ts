import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import type { FileRecord } from '#platform/files/index.ts'
import { isId } from '#platform/id.ts'
import type { ApplicationState } from '../states.ts'
import type { ApplicationTable } from '../tables.ts'

export type Application = Selectable<ApplicationTable>

export const findApplication = async (db: Db, id: string): Promise<Application | undefined> =>
  isId(id) ? db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** What staff read while its applicants correct it. */
export const asSubmitted = (application: Application): Application =>
  application.submitted_answers === null ? application : { ...application, answers: application.submitted_answers }

/** Whoever else writes in it waits. */
export const lockApplication = async (tx: Tx, id: string): Promise<Application | undefined> =>
  isId(id) ? tx.selectFrom('application').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined

/**
 * One order of locks everywhere, so that nobody waits for one another in a ring: a proposal or a batch, applications by id,
 * ledgers by scheme and year, then payments and what comes back. What is gone meanwhile is not among them.
 */
export async function lockApplications(tx: Tx, ids: readonly string[]): Promise<Map<string, Application>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('application')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Several at once, by id. */
export async function wholeApplications(db: Db, ids: readonly string[]): Promise<Map<string, Application>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('application')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Of a call those in one of these states, by their number; at most `limit`. */
export const applicationsIn = async (
  db: Db,
  call: string,
  states: readonly ApplicationState[],
  limit: number,
): Promise<Application[]> =>
  states.length === 0
    ? []
    : db
        .selectFrom('application')
        .selectAll()
        .where('call', '=', call)
        .where('state', 'in', [...states])
        .orderBy('number')
        .limit(limit)
        .execute()

/** The receipts of its documents. */
export const filesOf = (db: Db, id: string): Promise<FileRecord[]> =>
  db
    .selectFrom('file')
    .selectAll()
    .where('subject', '=', 'application')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()

/** In these states, of one scheme or of all, the longest in their state first. */
export const standingApplications = (
  db: Db,
  states: readonly ApplicationState[],
  scheme?: string,
): Promise<Application[]> =>
  db
    .selectFrom('application')
    .selectAll()
    .where('state', 'in', [...states])
    .$if(scheme !== undefined, (query) => query.where('scheme', '=', scheme ?? ''))
    .orderBy('state_at')
    .orderBy('id')
    .limit(5000)
    .execute()
