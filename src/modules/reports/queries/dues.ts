// By when the reports of many applications are due; three queries, however many.
import type { Db } from '#platform/db/index.ts'
import type { Application } from '#modules/applications/index.ts'
import { type CallTerms, plansOf, termsOf } from '#modules/schemes/index.ts'
import { dueOn } from '../due.ts'
import { reportPlan, type ReportPlan } from '../plan.ts'

export interface Due {
  application: Application
  terms: CallTerms
  plan: ReportPlan
  due_on: string
}

/** Of those whose scheme asks for a report. */
export async function duesOf(db: Db, applications: readonly Application[]): Promise<Due[]> {
  const terms = await termsOf(db, applications)
  const plans = await plansOf(db, [...new Set(applications.map(({ scheme }) => scheme))], reportPlan)
  return applications.flatMap((application, index) => {
    const own = terms[index]
    if (own === undefined || !own.stages.includes('report')) return []
    const plan = plans.get(application.scheme) ?? reportPlan.fresh
    return [{ application, terms: own, plan, due_on: dueOn(plan, own, application.answers) }]
  })
}
