import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { type Application, wholeApplications } from '#modules/applications/index.ts'
import type { OutcomeReportTable } from '../tables.ts'

export type OutcomeReport = Selectable<OutcomeReportTable>

export const findOutcome = (db: Db, application: string, years: number): Promise<OutcomeReport | undefined> =>
  db
    .selectFrom('outcome_report')
    .selectAll()
    .where('application', '=', application)
    .where('years', '=', years)
    .executeTakeFirst()

export const isOwed = ({ submitted_at }: OutcomeReport): boolean => submitted_at === null

/** Of these applications, by when they are due. */
export const outcomesOf = async (db: Db, applications: readonly string[]): Promise<OutcomeReport[]> =>
  applications.length === 0
    ? []
    : db
        .selectFrom('outcome_report')
        .selectAll()
        .where('application', 'in', [...applications])
        .orderBy('due_on')
        .orderBy('years')
        .execute()

/** What was answered, of several schemes; one query. */
export const answeredOutcomes = async (db: Db, schemes: readonly string[]): Promise<OutcomeReport[]> =>
  schemes.length === 0
    ? []
    : db
        .selectFrom('outcome_report')
        .selectAll()
        .where('scheme', 'in', [...schemes])
        .where('submitted_at', 'is not', null)
        .orderBy('years')
        .execute()

export interface ListedOutcome {
  application: Application
  outcome: OutcomeReport
}

/** Of a scheme, with whom they are asked of: what is owed first, then by when it was due. */
export async function listOutcomes(db: Db, scheme: string): Promise<ListedOutcome[]> {
  const rows = await db
    .selectFrom('outcome_report')
    .selectAll()
    .where('scheme', '=', scheme)
    .orderBy('due_on')
    .execute()
  const applications = await wholeApplications(db, [...new Set(rows.map(({ application }) => application))])
  return rows
    .flatMap((outcome) => {
      const application = applications.get(outcome.application)
      return application === undefined ? [] : [{ application, outcome }]
    })
    .toSorted((one, other) => Number(isOwed(other.outcome)) - Number(isOwed(one.outcome)))
}
