import type { Selectable } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import type { FileRecord } from '#platform/files/index.ts'
import { isId } from '#platform/id.ts'
import { readsApplication } from '#modules/applications/index.ts'
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

/** What was handed in with them, by change. */
export async function changeFiles(db: Db, changes: readonly string[]): Promise<Map<string, FileRecord[]>> {
  if (changes.length === 0) return new Map()
  const files = db.selectFrom('file').selectAll().where('subject', '=', 'change_request')
  const rows = await files
    .where('subject_id', 'in', [...changes])
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ subject_id }) => subject_id)
}

/** Whoever reads the application. */
export async function readsChange(db: Db, actor: Actor | null, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const row = await db.selectFrom('change_request').select('application').where('id', '=', id).executeTakeFirst()
  return row !== undefined && readsApplication(db, actor, row.application)
}
