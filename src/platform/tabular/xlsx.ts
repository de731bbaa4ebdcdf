// Spreadsheets: the first sheet, or the one named. What is inside is measured before it is unpacked.
import { readFile, stat } from 'node:fs/promises'
import readWorkbook from 'read-excel-file/node'
import { Refusal } from '#platform/errors.ts'
import { isBlank, type TableRow } from './csv.ts'
import type { Source } from './encoding.ts'
import { noSheet, notWorkbook, tooLarge } from './refusals.ts'

const mostBytes = 50 * 1024 * 1024
const mostRows = 200_000

const endOfDirectory = 0x06054b50
const entryOfDirectory = 0x02014b50

/** What the files in a ZIP unpack to, by its central directory; Infinity where that cannot be read. */
export function unpackedBytes(zip: Buffer): number {
  const at = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (at < 0 || at + 22 > zip.length || zip.readUInt32LE(at) !== endOfDirectory) return Infinity
  let sum = 0
  let entry = zip.readUInt32LE(at + 16)
  for (let n = zip.readUInt16LE(at + 10); n > 0; n--) {
    if (entry + 46 > zip.length || zip.readUInt32LE(entry) !== entryOfDirectory) return Infinity
    sum += zip.readUInt32LE(entry + 24)
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return sum
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Excel's day 0 is a bare time of day; midnight is a bare day. Excel knows no time zone, so the clock is read as written. */
export function dateCell(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  const clock = `${two(rounded.getUTCHours())}:${two(rounded.getUTCMinutes())}`
  if (rounded.getUTCFullYear() < 1900) return clock
  const day = rounded.toISOString().slice(0, 10)
  return clock === '00:00' ? day : `${day} ${clock}`
}

const textOf = (cell: unknown): string =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? dateCell(cell) : String(cell)

/** Throws a Refusal for what is no workbook or too large. */
export async function xlsxRows(source: Source, sheet?: string): Promise<TableRow[]> {
  if (typeof source === 'string' && (await stat(source)).size > mostBytes) throw tooLarge(mostRows)
  const bytes = typeof source === 'string' ? await readFile(source) : Buffer.from(source)
  const unpacked = unpackedBytes(bytes)
  if (unpacked === Infinity) throw notWorkbook()
  if (unpacked > mostBytes) throw tooLarge(mostRows)
  const sheets = await readWorkbook(bytes, { trim: false }).catch((error: unknown) => {
    if (error instanceof Refusal) throw error
    throw notWorkbook()
  })
  const chosen = sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet === sheet)
  if (chosen === undefined) throw noSheet(sheets.map((one) => one.sheet))
  if (chosen.data.length > mostRows) throw tooLarge(mostRows)
  return chosen.data.map((row, i) => ({ line: i + 1, cells: row.map(textOf) })).filter(({ cells }) => !isBlank(cells))
}
