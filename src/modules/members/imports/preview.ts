// The first rows of a file as they would come in.
import type { Phrase } from '#platform/i18n/index.ts'
import type { ColumnMap } from './column-map.ts'
import { openFile } from './open.ts'
import { doubleFinder } from './doubles.ts'
import { cellReader, readRow, type ReadRow } from './rows.ts'

export const previewSize = 30

export interface Preview {
  format: string
  encoding: string | null
  headings: readonly string[]
  problems: readonly Phrase[]
  /** Null where no column is known to hold the name. */
  map: ColumnMap | null
  rows: ReadRow[]
}

/** Reads no further than it must. Throws a Refusal for what is no table. */
export async function previewFile(
  path: string,
  saved: readonly ColumnMap[],
  choice: { wanted?: string; source: string },
): Promise<Preview> {
  const { table, map } = await openFile(path, saved, choice)
  const { format, encoding, headings, problems } = table
  const rows: ReadRow[] = []
  if (map !== null) {
    const cellsOf = cellReader(map, table.headingKeys)
    const told = doubleFinder()
    for await (const row of table.rows) {
      if (rows.push(told(readRow(map, cellsOf(row), row.line))) === previewSize) break
    }
  }
  return { format, encoding, headings, problems, map, rows }
}
