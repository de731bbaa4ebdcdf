// Many rows at once, for the demo ward. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export interface ReportRows {
  reports: readonly Insertable<Tables['cost_report']>[]
  lines: readonly Insertable<Tables['cost_line']>[]
}

export async function insertReports(tx: Tx, { reports, lines }: ReportRows): Promise<void> {
  // As they came about: inspected once their costs are in them, then fixed.
  const unfixed = { fixed_yen: null, fixed_on: null }
  await insertAll(
    tx,
    'cost_report',
    reports.map((one) => (one.state === 'fixed' ? { ...one, state: 'submitted' as const, ...unfixed } : one)),
  )
  await insertAll(tx, 'cost_line', lines)
  for (const { application, state, fixed_yen, fixed_on } of reports)
    if (state === 'fixed')
      for (const step of [{ state: 'inspected' as const }, { state, fixed_yen, fixed_on }])
        await tx.updateTable('cost_report').set(step).where('application', '=', application).execute()
}
