// The rows of an open file as outcomes.
import { cellReader } from './column-map.ts'
import { doubleFinder } from './doubles.ts'
import type { Importable, ReadRow } from './importable.ts'
import type { OpenFile } from './open.ts'

export const chunkSize = 1000

/** None where the columns are unknown. */
export async function* readRows(importable: Importable, { table, map }: OpenFile): AsyncGenerator<ReadRow> {
  if (map === null) return
  const cellsOf = cellReader(map, table.headingKeys)
  const told = doubleFinder(importable)
  for await (const row of table.rows) yield told(importable.readRow(map, cellsOf(row), row.line))
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
