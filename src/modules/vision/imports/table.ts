// The file as numbered rows of the columns that we know.
import { Refusal } from '#platform/errors.ts'
import { readTable } from '#platform/tabular/index.ts'
import { columns, type NumberedRow } from '../rules.ts'

/** Every column must be there under its name; others are left aside. */
export async function readVisionTable(path: string): Promise<NumberedRow[]> {
  const { headingKeys, rows } = await readTable(path)
  const missing = columns.filter((name) => !headingKeys.includes(name))
  if (missing.length > 0) {
    throw new Refusal(400, {
      ja: `列が足りません：${missing.join('、')}。1行目に列の名前を入れてください。`,
      en: `Columns are missing: ${missing.join(', ')}. The first line must name the columns.`,
    })
  }
  const numbered: NumberedRow[] = []
  for await (const { line, cells } of rows) {
    const cell = (name: (typeof columns)[number]): string => cells[headingKeys.indexOf(name)] ?? ''
    numbered.push({
      line,
      row: {
        measure_id: cell('measure_id'),
        policy_no: cell('policy_no'),
        policy: cell('policy'),
        aim_no: cell('aim_no'),
        aim: cell('aim'),
        strategy: cell('strategy'),
        tactic: cell('tactic'),
        measure: cell('measure'),
      },
    })
  }
  return numbered
}
