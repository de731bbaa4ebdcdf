// Many rows at once, for the demo ward. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export interface ReportRows {
  reports: readonly Insertable<Tables['cost_report']>[]
  lines: readonly Insertable<Tables['cost_line']>[]
}

export async function insertReports(tx: Tx, { reports, lines }: ReportRows): Promise<void> {
  await insertAll(tx, 'cost_report', reports)
  await insertAll(tx, 'cost_line', lines)
}
