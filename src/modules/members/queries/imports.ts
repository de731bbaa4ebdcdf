// What was imported, and what became of each row.
import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { ImportBatchTable, ImportOutcome, ImportRowTable } from '../tables.ts'

export type ImportBatch = Selectable<ImportBatchTable>
export type ImportedRow = Pick<Selectable<ImportRowTable>, 'line' | 'outcome' | 'title' | 'notes' | 'subject'>

export const rowsPerPage = 50

export const listBatches = (db: Db, kind: string): Promise<ImportBatch[]> =>
  db.selectFrom('import_batch').selectAll().where('kind', '=', kind).orderBy('created_at', 'desc').limit(50).execute()

export async function findBatch(db: Db, id: string): Promise<ImportBatch | undefined> {
  return isId(id) ? db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst() : undefined
}

/** In the order of the file; all outcomes, or one. */
export const importedRows = (
  db: Db,
  batch: string,
  { outcome, page }: { outcome: ImportOutcome | null; page: number },
): Promise<ImportedRow[]> =>
  db
    .selectFrom('import_row')
    .select(['line', 'outcome', 'title', 'notes', 'subject'])
    .where('batch', '=', batch)
    .$if(outcome !== null, (some) => some.where('outcome', '=', outcome ?? 'rejected'))
    .orderBy('line')
    .limit(rowsPerPage)
    .offset((page - 1) * rowsPerPage)
    .execute()

/** Every rejected row, for those who mend the file. */
export const rejectedRows = (db: Db, batch: string): Promise<Pick<ImportedRow, 'line' | 'title' | 'notes'>[]> =>
  db
    .selectFrom('import_row')
    .select(['line', 'title', 'notes'])
    .where('batch', '=', batch)
    .where('outcome', '=', 'rejected')
    .orderBy('line')
    .execute()
