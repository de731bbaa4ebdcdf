import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { CostLineTable, CostReportTable } from '../tables.ts'

export type CostReport = Selectable<CostReportTable>
export type CostLine = Selectable<CostLineTable>

const reports = (db: Db, application: string) =>
  db.selectFrom('cost_report').selectAll().where('application', '=', application)

export const findReport = async (db: Db, application: string): Promise<CostReport | undefined> =>
  isId(application) ? reports(db, application).executeTakeFirst() : undefined

export const reportsOf = async (db: Db, applications: readonly string[]): Promise<CostReport[]> =>
  applications.length === 0
    ? []
    : db
        .selectFrom('cost_report')
        .selectAll()
        .where('application', 'in', [...applications])
        .execute()

export const lockReport = async (tx: Tx, application: string): Promise<CostReport | undefined> =>
  isId(application) ? reports(tx, application).forUpdate().executeTakeFirst() : undefined

/** By application. */
export async function linesByApplication(db: Db, applications: readonly string[]): Promise<Map<string, CostLine[]>> {
  if (applications.length === 0) return new Map()
  const lines = await db
    .selectFrom('cost_line')
    .selectAll()
    .where('application', 'in', [...applications])
    .orderBy('position')
    .orderBy('id')
    .execute()
  return Map.groupBy(lines, ({ application }) => application)
}

export const linesOf = async (db: Db, application: string): Promise<CostLine[]> =>
  (await linesByApplication(db, [application])).get(application) ?? []

interface Fixed {
  yen: number
  fixed_on: string
}

/** The final amounts; without those that are not fixed yet. */
export async function fixedAmounts(db: Db, applications: readonly string[]): Promise<Map<string, Fixed>> {
  const rows = await reportsOf(db, applications)
  return new Map(
    rows.flatMap(({ application, fixed_yen: yen, fixed_on }) =>
      yen === null || fixed_on === null ? [] : [[application, { yen, fixed_on }]],
    ),
  )
}

/** The final amount; null: not fixed yet. */
export const fixedOf = async (db: Db, application: string): Promise<Fixed | null> =>
  (await fixedAmounts(db, [application])).get(application) ?? null
