// The file as numbered rows of the columns that we know.
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { Refusal } from '#platform/errors.ts'
import { columns, type NumberedRow, type Row } from '../rules.ts'

const rowOf = (cells: Readonly<Record<string, string | undefined>>): Row => ({
  measure_id: cells['measure_id'] ?? '',
  policy_no: cells['policy_no'] ?? '',
  policy: cells['policy'] ?? '',
  aim_no: cells['aim_no'] ?? '',
  aim: cells['aim'] ?? '',
  strategy: cells['strategy'] ?? '',
  tactic: cells['tactic'] ?? '',
  measure: cells['measure'] ?? '',
})

/** Every column must be there under its name; others are left aside. */
export function numberedRows(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  firstLine = 2,
): NumberedRow[] {
  const missing = columns.filter((name) => !heading.includes(name))
  if (missing.length > 0) {
    throw new Refusal(400, {
      ja: `列が足りません：${missing.join('、')}。1行目に列の名前を入れてください。`,
      en: `Columns are missing: ${missing.join(', ')}. The first line must name the columns.`,
    })
  }
  return rows.map((cells, i) => ({
    line: firstLine + i,
    row: rowOf(Object.fromEntries(heading.map((name, at) => [name, cells[at]]))),
  }))
}

export async function readVisionTable(path: string): Promise<NumberedRow[]> {
  const [heading = [], ...rows]: string[][] = parse(await readFile(path, 'utf8'), {
    bom: true,
    relax_column_count: true,
  })
  return numberedRows(heading, rows)
}
