import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import type { ScreeningCorrectionTable } from '../tables.ts'

export type Correction = Selectable<ScreeningCorrectionTable>

/** All of an application, the newest first. */
export const correctionsOf = (db: Db, application: string): Promise<Correction[]> =>
  db
    .selectFrom('screening_correction')
    .selectAll()
    .where('application', '=', application)
    .orderBy('asked_at', 'desc')
    .execute()

/** The one that is asked for now. */
export const findCorrection = (db: Db, application: string): Promise<Correction | undefined> =>
  db
    .selectFrom('screening_correction')
    .selectAll()
    .where('application', '=', application)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Due by this civil day, and nobody was reminded yet. */
export const correctionsToRemind = (tx: Tx, today: string, until: string, limit: number): Promise<Correction[]> =>
  tx
    .selectFrom('screening_correction')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('due_on', '>=', today)
    .where('due_on', '<=', until)
    .orderBy('due_on')
    .limit(limit)
    .forUpdate()
    .execute()
