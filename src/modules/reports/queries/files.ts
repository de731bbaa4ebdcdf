// The receipts of the lines, and the photographs and papers about the whole.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { FileRecord } from '#platform/files/index.ts'

const files = (db: Db, subject: string, ids: readonly string[]): Promise<FileRecord[]> =>
  db
    .selectFrom('file')
    .selectAll()
    .where('subject', '=', subject)
    .where('subject_id', 'in', ids.length === 0 ? [''] : [...ids])
    .orderBy('id')
    .execute()

export const papersOf = (db: Db, application: string): Promise<FileRecord[]> => files(db, 'cost_report', [application])

/** Copies of the tax return. */
export const taxPapersOf = (db: Db, application: string): Promise<FileRecord[]> =>
  files(db, 'tax_report', [application])

/** By line. */
export async function receiptsOf(db: Db, lines: readonly string[]): Promise<Map<string, FileRecord[]>> {
  return Map.groupBy(await files(db, 'cost_line', lines), ({ subject_id }) => subject_id)
}

interface SameReceipt {
  /** The line that somebody looks at. */
  line: string
  name: string
  /** Where the same bytes are a receipt too. */
  application: string
  other_line: string
}

/** Receipts of these lines that are receipts of another line as well, here or in any other application. */
export async function sameReceipts(db: Db, application: string): Promise<SameReceipt[]> {
  const { rows } = await sql<SameReceipt>`
    select distinct mine.id as line, f.name, other.application, other.id as other_line
    from cost_line mine
    join file f on f.subject = 'cost_line' and f.subject_id = mine.id::text
    join file g on g.subject = 'cost_line' and g.sha256 = f.sha256 and g.subject_id <> f.subject_id
    join cost_line other on other.id::text = g.subject_id
    where mine.application = ${application}
    order by line, application`.execute(db)
  return rows
}
