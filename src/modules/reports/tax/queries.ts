import type { Selectable } from 'kysely'
import { today } from '#platform/calendar/index.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import { type Application, standingApplications, wholeApplications } from '#modules/applications/index.ts'
import { awardsOf } from '#modules/awards/index.ts'
import { callsById, plansOf } from '#modules/schemes/index.ts'
import { reportPlan } from '../plan.ts'
import type { TaxReportTable } from '../tables.ts'

export type TaxReport = Selectable<TaxReportTable>

export const findTaxReport = async (db: Db, application: string): Promise<TaxReport | undefined> =>
  isId(application)
    ? db.selectFrom('tax_report').selectAll().where('application', '=', application).executeTakeFirst()
    : undefined

export const lockTaxReport = (tx: Tx, application: string): Promise<TaxReport | undefined> =>
  tx.selectFrom('tax_report').selectAll().where('application', '=', application).forUpdate().executeTakeFirst()

export const taxReportsOf = async (db: Db, applications: readonly string[]): Promise<TaxReport[]> =>
  applications.length === 0
    ? []
    : db
        .selectFrom('tax_report')
        .selectAll()
        .where('application', 'in', [...applications])
        .orderBy('due_on')
        .execute()

export interface ListedTax {
  application: Application
  report: TaxReport
}

/** Of a scheme: what waits for staff first, then what is owed, then what is done. */
export async function listTaxReports(db: Db, scheme: string): Promise<ListedTax[]> {
  const rows = await db.selectFrom('tax_report').selectAll().where('scheme', '=', scheme).orderBy('due_on').execute()
  const applications = await wholeApplications(
    db,
    rows.map(({ application }) => application),
  )
  const rank = ({ submitted_at, accepted_at }: TaxReport) => (accepted_at !== null ? 2 : submitted_at === null ? 1 : 0)
  return rows
    .flatMap((report) => {
      const application = applications.get(report.application)
      return application === undefined ? [] : [{ application, report }]
    })
    .toSorted((one, other) => rank(one.report) - rank(other.report))
}

/** 翌々年度の6月30日: by then every return for the year of the project is in. */
export const taxDays = (fiscal_year: number): { from: string; due_on: string } => ({
  from: `${fiscal_year + 1}-04-01`,
  due_on: `${fiscal_year + 2}-06-30`,
})

export interface TaxDue {
  application: Application
  due_on: string
  title: string
}

/** Once the fiscal year is over, of schemes that want it and where money was given; not long after it was due. */
export async function taxReportsDue(db: Db, now: Date): Promise<TaxDue[]> {
  const applications = await standingApplications(db, ['paid', 'closed'])
  const plans = await plansOf(db, [...new Set(applications.map(({ scheme }) => scheme))], reportPlan)
  const wanted = applications.filter(({ scheme }) => plans.get(scheme)?.tax_report === true)
  const ids = wanted.map(({ id }) => id)
  const awards = await awardsOf(db, ids)
  const asked = new Set((await taxReportsOf(db, ids)).map(({ application }) => application))
  const calls = await callsById(db, [...new Set(wanted.map(({ call }) => call))])
  return wanted.flatMap((application) => {
    const award = awards.get(application.id)
    if (award === undefined || (award.yen ?? 0) === 0 || asked.has(application.id)) return []
    const { from, due_on } = taxDays(award.fiscal_year)
    if (today(now) < from || today(now) > due_on) return []
    return [{ application, due_on, title: calls.get(application.call)?.title ?? '' }]
  })
}
