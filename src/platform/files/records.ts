// Which file is whose.
import type { Selectable } from 'kysely'
import { type Actor, readsAsStaff } from '#platform/auth/actor.ts'
import { type Db, insertAll, type Tx } from '#platform/db/index.ts'
import type { FileTable } from '#platform/db/tables.ts'
import type { StoredFile } from './store.ts'

export type FileRecord = Selectable<FileTable>

/** Writes the receipt of a stored file; the calling action records the act. */
export async function keepFile(
  tx: Tx,
  actor: Actor,
  file: StoredFile,
  about: { subject: string; subject_id: string; public?: boolean },
): Promise<void> {
  await tx
    .insertInto('file')
    .values({ municipality: actor.municipality, ...file, uploaded_by: actor.account, ...about })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Receipts of many files at once, for the demo ward. */
export const keepFiles = (tx: Tx, files: readonly FileRecord[]): Promise<void> => insertAll(tx, 'file', files)

export const findFile = (db: Db, id: string): Promise<FileRecord | undefined> =>
  db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()

/** Its receipt goes, and with it every address that led to the bytes; these are swept within two hours. */
export async function forgetFile(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('file').where('id', '=', id).execute()
}

type Reader = (db: Db, actor: Actor | null, subject_id: string) => Promise<boolean>

/** Added by the modules whose files are read by more people, or fewer: by the file's subject. */
export const fileReaders = new Map<string, Reader>()

/** A published photograph is everyone's; anything else is its sender's and staff's, unless the module that keeps it says otherwise. */
export async function mayOpenFile(db: Db, actor: Actor | null, file: FileRecord): Promise<boolean> {
  const reader = fileReaders.get(file.subject)
  if (reader !== undefined) return reader(db, actor, file.subject_id)
  return file.public || file.uploaded_by === actor?.account || readsAsStaff(actor)
}
