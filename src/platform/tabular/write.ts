// CSV as Excel in Japan opens it.
import { guarded } from './formula.ts'

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const line = (cells: readonly string[]): string => `${cells.map((cell) => quoted(guarded(cell))).join(',')}\r\n`

/** UTF-8 with a byte-order mark, CRLF, safe to open in a spreadsheet. */
export const writeCsv = (headings: readonly string[], rows: Iterable<readonly string[]>): string =>
  `\uFEFF${line(headings)}${[...rows].map(line).join('')}`
