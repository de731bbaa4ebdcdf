// Follow-up reports: one, those of a scheme, and what they come to.
import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { ReportPlan } from '../plan.ts'
import { ownCode } from '../outcome-form.ts'
import type { OutcomeReportTable } from '../tables.ts'

export type OutcomeReport = Selectable<OutcomeReportTable>

export const findOutcome = (db: Db, application: string, years: number): Promise<OutcomeReport | undefined> =>
  db
    .selectFrom('outcome_report')
    .selectAll()
    .where('application', '=', application)
    .where('years', '=', years)
    .executeTakeFirst()

export const outcomesOf = (db: Db, application: string): Promise<OutcomeReport[]> =>
  db.selectFrom('outcome_report').selectAll().where('application', '=', application).orderBy('years').execute()

/** The longest due first. */
export const outcomesIn = (db: Db, schemes: readonly string[]): Promise<OutcomeReport[]> =>
  db
    .selectFrom('outcome_report')
    .selectAll()
    .where('scheme', 'in', schemes.length === 0 ? [''] : [...schemes])
    .orderBy('due_on')
    .orderBy('application')
    .execute()

export interface Sum {
  label: string
  unit: string
  sum: number
}

/** Fewer reports than this could be recognised by those who know the town. */
export const fewest = 3

/** What the latest report of each applicant says, added up; nothing of fewer than three. */
export function outcomeSums({ questions }: Pick<ReportPlan, 'questions'>, reports: readonly OutcomeReport[]): Sum[] {
  const latest = new Map<string, OutcomeReport>()
  for (const report of reports.filter(({ submitted_at }) => submitted_at !== null))
    if ((latest.get(report.application)?.years ?? 0) < report.years) latest.set(report.application, report)
  return questions.flatMap(({ label, unit, outcome }, index) => {
    if (!outcome) return []
    const answered = [...latest.values()].flatMap(({ answers }) => {
      const answer = answers[ownCode(index)]
      return typeof answer === 'string' && answer !== '' ? [Number(answer)] : []
    })
    return answered.length < fewest ? [] : [{ label, unit, sum: answered.reduce((sum, one) => sum + one, 0) }]
  })
}
