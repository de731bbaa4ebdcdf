import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { LetterTable } from '../tables.ts'

export type Letter = Selectable<LetterTable>

/** Of an application, in the order in which they were issued. */
export const lettersOf = (db: Db, application: string): Promise<Letter[]> =>
  db
    .selectFrom('letter')
    .selectAll()
    .where('application', '=', application)
    .orderBy('issued_at')
    .orderBy('id')
    .execute()

export const findLetter = async (db: Db, id: string): Promise<Letter | undefined> =>
  isId(id) ? db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** Whoever else opens or posts it waits. */
export const lockLetter = async (tx: Tx, id: string): Promise<Letter | undefined> =>
  isId(id) ? tx.selectFrom('letter').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined
