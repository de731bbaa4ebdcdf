import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { OutcomeReportTable } from '../tables.ts'

export type OutcomeReport = Selectable<OutcomeReportTable>

export const findOutcome = (db: Db, application: string, years: number): Promise<OutcomeReport | undefined> =>
  db
    .selectFrom('outcome_report')
    .selectAll()
    .where('application', '=', application)
    .where('years', '=', years)
    .executeTakeFirst()
