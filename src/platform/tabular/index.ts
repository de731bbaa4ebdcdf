// Tables from outside, in whichever form an office saves them: CSV, tab-separated text, a spreadsheet or JSON.
import type { Phrase } from '#platform/i18n/index.ts'
import { csvRows, delimiterOf, isBlank, type TableRow } from './csv.ts'
import { type Encoding, encodingOf, firstBytes, type Source } from './encoding.ts'
import { headingKey, headingProblems, shortHeading } from './headings.ts'
import { readJson } from './json.ts'
import { emptyTable } from './refusals.ts'
import { xlsxRows } from './xlsx.ts'

export type { TableRow } from './csv.ts'
export { headingKey } from './headings.ts'
export { writeCsv } from './write.ts'

export interface Table {
  format: 'csv' | 'tsv' | 'xlsx' | 'json'
  /** Of text; null for a spreadsheet. */
  encoding: Encoding | null
  headings: readonly string[]
  /** The headings as they are compared: see `headingKey`. */
  headingKeys: readonly string[]
  /** Streamed, once; blank rows are left out. A short row has fewer cells than there are headings. */
  rows: AsyncIterable<TableRow>
  /** Oddities that do not keep the table from being read. */
  problems: Phrase[]
}

interface TableOptions {
  /** For a file that has none; without it the first row that is not blank is the heading. */
  headings?: readonly string[]
  /** Of a spreadsheet; without it the first. */
  sheet?: string
}

async function* all(rows: Iterable<TableRow>): AsyncGenerator<TableRow> {
  yield* rows
}

/** Everything behind the heading line. */
async function* behind(rows: AsyncIterable<TableRow>, heading: number): AsyncGenerator<TableRow> {
  for await (const row of rows) if (row.line > heading) yield row
}

/** Reads a table; large text stays on disk. Throws a Refusal for a file that is no table. */
export async function readTable(source: Source, options: TableOptions = {}): Promise<Table> {
  const magic = await firstBytes(source, 4)
  if (magic[0] === 0x50 && magic[1] === 0x4b) {
    const rows = await xlsxRows(source, options.sheet)
    return table({ format: 'xlsx', encoding: null }, () => all(rows), options)
  }
  const encoding = await encodingOf(source)
  const json = await readJson(source, encoding)
  if (json !== null)
    return table({ format: 'json', encoding }, () => all(json.rows), { headings: json.headings.map(shortHeading) })
  const delimiter = await delimiterOf(source, encoding)
  const format = delimiter === '\t' ? 'tsv' : 'csv'
  return table({ format, encoding }, () => csvRows(source, encoding, delimiter), options)
}

async function firstRow(rows: AsyncIterable<TableRow>): Promise<TableRow> {
  for await (const row of rows) if (!isBlank(row.cells)) return row
  throw emptyTable()
}

async function table(
  kind: Pick<Table, 'format' | 'encoding'>,
  open: () => AsyncIterable<TableRow>,
  { headings }: TableOptions,
): Promise<Table> {
  const first = await firstRow(open())
  const names = headings ?? first.cells.map(shortHeading)
  const headingKeys = names.map(headingKey)
  return {
    ...kind,
    headings: names,
    headingKeys,
    rows: headings === undefined ? behind(open(), first.line) : open(),
    problems: headingProblems(headingKeys),
  }
}
