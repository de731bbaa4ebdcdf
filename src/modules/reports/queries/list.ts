// The reports of a scheme, for staff: what waits for them first, then what is overdue.
import type { Db } from '#platform/db/index.ts'
import { standingApplications } from '#modules/applications/index.ts'
import { awardsOf } from '#modules/awards/index.ts'
import { type CostLine, type CostReport, reportsOf } from './report.ts'
import { type Due, duesOf } from './dues.ts'
import { buysThings } from '../plan.ts'
import { paidSum } from '../sums.ts'

const states = ['report', 'inspection', 'awarded', 'change', 'fixed', 'invoice', 'paid', 'closed'] as const

export interface Listed extends Due {
  report: CostReport | undefined
  award_yen: number | null
  paid_yen: number
}

const allLines = (db: Db, applications: readonly string[]): Promise<CostLine[]> =>
  db
    .selectFrom('cost_line')
    .selectAll()
    .where('application', 'in', [...applications])
    .orderBy('position')
    .execute()

const rank = ({ application: { state } }: Due): number => states.findIndex((code) => code === state)

export async function listReports(db: Db, scheme: string): Promise<Listed[]> {
  const applications = await standingApplications(db, states, scheme)
  if (applications.length === 0) return []
  const ids = applications.map(({ id }) => id)
  const dues = await duesOf(db, applications)
  const reports = new Map((await reportsOf(db, ids)).map((report) => [report.application, report]))
  const lines = Map.groupBy(await allLines(db, ids), ({ application }) => application)
  const awards = await awardsOf(db, ids)
  return dues
    .map((due) => ({
      ...due,
      report: reports.get(due.application.id),
      award_yen: awards.get(due.application.id)?.yen ?? null,
      paid_yen: paidSum(lines.get(due.application.id) ?? []),
    }))
    .toSorted((one, other) => rank(one) - rank(other) || one.due_on.localeCompare(other.due_on))
}

export interface Property {
  application: Due['application']
  line: CostLine
  /** Until when it may not be disposed of; null: nobody said how long. */
  until: string | null
}

/** 取得財産: things that cost so much or more, of reports that were handed in. */
export async function propertyOf(db: Db, scheme: string): Promise<Property[]> {
  const listed = (await listReports(db, scheme)).filter(
    ({ report }) => report !== undefined && report.state !== 'draft',
  )
  if (listed.length === 0) return []
  const lines = await allLines(
    db,
    listed.map(({ application }) => application.id),
  )
  return listed.flatMap(({ application, plan }) =>
    lines
      .filter(
        (one) =>
          one.application === application.id &&
          buysThings(plan, one.line) &&
          (one.yen ?? 0) >= (plan.property_from_yen ?? 0),
      )
      .map((line) => ({ application, line, until: untilOf(line) })),
  )
}

const untilOf = ({ paid_on, kept_years }: CostLine): string | null =>
  paid_on === null || kept_years === null ? null : `${Number(paid_on.slice(0, 4)) + kept_years}${paid_on.slice(4)}`
