// CSV and tab-separated text, a row at a time.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { decoded, type Encoding, type Source } from './encoding.ts'
import { unguarded } from './formula.ts'
import { brokenQuotes } from './refusals.ts'

export interface TableRow {
  /** Where the row begins in the file, from 1. */
  line: number
  cells: readonly string[]
}

/** Characters in one row; past that a quotation mark was left open. */
const longestRow = 16 * 1024 * 1024

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** Line breaks within the quotation marks of a row. */
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0)

/** Commas or tabs: whichever the first line has more of. */
export async function delimiterOf(source: Source, encoding: Encoding): Promise<',' | '\t'> {
  let head = ''
  for await (const part of decoded(source, encoding)) {
    head += part
    if (head.length > 65_536 || /\S.*\n/.test(head)) break
  }
  const line = head.trimStart().split('\n', 1)[0] ?? ''
  return line.split('\t').length > line.split(',').length ? '\t' : ','
}

/** Blank rows are left out. Throws a Refusal where the quotation marks do not close. */
export async function* csvRows(source: Source, encoding: Encoding, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    // One file may hold all three: told from its first line alone, later rows would run together.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  })
  // The reader of the rows hears of a failure from the parser; one who stops early closes both.
  pipeline(Readable.from(decoded(source, encoding)), parser).catch(() => {})
  const rows: AsyncIterable<string[]> = parser
  let line = 1
  try {
    for await (const cells of rows) {
      if (!isBlank(cells)) yield { line, cells: cells.map(unguarded) }
      line += 1 + breaksIn(cells)
    }
  } catch (error) {
    if (error instanceof CsvError) throw brokenQuotes(Number(/line (\d+)/.exec(error.message)?.[1] ?? line))
    throw error
  }
}
