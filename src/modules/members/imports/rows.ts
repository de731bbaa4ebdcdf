// The rows of an open file as outcomes.
import { cellReader } from './column-map.ts'
import { doubleFinder } from './doubles.ts'
import type { Importable, ReadRow } from './importable.ts'
import type { OpenFile } from './open.ts'

const chunkSize = 1000

/** None where the columns are unknown. */
export async function* readRows(importable: Importable, { table, map, as_of_on }: OpenFile): AsyncGenerator<ReadRow> {
  if (map === null) return
  const cellsOf = cellReader(map, table.headingKeys)
  const told = doubleFinder(importable)
  for await (const row of table.rows) {
    const read = importable.readRow(map, cellsOf(row), row.line)
    const { draft } = read
    yield told(
      draft === null || as_of_on === null ? read : { ...read, draft: importable.dated?.(draft, as_of_on) ?? draft },
    )
  }
}

export async function* chunks(importable: Importable, file: OpenFile): AsyncGenerator<ReadRow[]> {
  let chunk: ReadRow[] = []
  for await (const row of readRows(importable, file)) {
    chunk.push(row)
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
