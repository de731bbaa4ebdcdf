import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import type { FileRecord } from '#platform/files/index.ts'
import { isId } from '#platform/id.ts'
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

/** The receipts of its documents. */
export const filesOf = (db: Db, id: string): Promise<FileRecord[]> =>
  db.selectFrom('file').selectAll().where('subject', '=', 'application').where('subject_id', '=', id).orderBy('id').execute() // prettier-ignore
