// The first rows of a file as they would come in.
import type { Phrase } from '#platform/i18n/index.ts'
import type { Table } from '#platform/tabular/index.ts'
import type { ColumnMap } from './column-map.ts'
import type { Importable, ReadRow } from './importable.ts'
import { openFile } from './open.ts'
import { readRows } from './rows.ts'

const previewSize = 30

export interface Preview {
  format: Table['format']
  encoding: Table['encoding']
  headings: readonly string[]
  problems: readonly Phrase[]
  /** Null where no column that is needed is known. */
  map: ColumnMap | null
  rows: ReadRow[]
}

/** Reads no further than it must. Throws a Refusal for what is no table. */
export async function previewFile(
  path: string,
  importable: Importable,
  saved: readonly ColumnMap[],
  choice: { wanted?: string; source: string; as_of_on?: string | null },
): Promise<Preview> {
  const file = await openFile(path, importable, saved, choice)
  const { format, encoding, headings, problems } = file.table
  const rows: ReadRow[] = []
  for await (const row of readRows(importable, file)) if (rows.push(row) === previewSize) break
  return { format, encoding, headings, problems, map: file.map, rows }
}
