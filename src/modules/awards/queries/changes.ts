import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { ChangeRequestTable } from '../tables.ts'

export type ChangeRequest = Selectable<ChangeRequestTable>

/** All of an application, the oldest first. */
export const changesOf = (db: Db, application: string): Promise<ChangeRequest[]> =>
  db.selectFrom('change_request').selectAll().where('application', '=', application).orderBy('asked_at').execute()

/** The one that waits for an answer, by application. */
export async function openChanges(db: Db, applications: readonly string[]): Promise<Map<string, ChangeRequest>> {
  if (applications.length === 0) return new Map()
  const rows = await db
    .selectFrom('change_request')
    .selectAll()
    .where('application', 'in', [...applications])
    .where('state', '=', 'open')
    .execute()
  return new Map(rows.map((row) => [row.application, row]))
}
