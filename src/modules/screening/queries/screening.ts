import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { type CallTerms, callTerms, planOf, plansOf, termsOf } from '#modules/schemes/index.ts'
import { type Application, arrivedAt } from '#modules/applications/index.ts'
import { type ScreeningPlan, screeningPlan } from '../plan.ts'
import { type Finding, findings, pointsOf } from '../points.ts'

export const findScreening = (db: Db, application: string) =>
  db.selectFrom('screening').selectAll().where('application', '=', application).executeTakeFirst()

interface Known {
  terms: CallTerms
  plan: ScreeningPlan
  kept: Awaited<ReturnType<typeof findScreening>>
}

function screened(application: Application, { terms, plan, kept }: Known, accounts = true) {
  const on = today(arrivedAt(application, application.created_at))
  const answers = application.submitted_answers ?? application.answers
  const points = pointsOf({ definition: terms.definition, answers, on, plan, accounts })
  return { terms, plan, points, noted: kept?.points ?? {}, version: kept?.version ?? 0, kept }
}

/** Everything that the formal check shows. Staff see what was submitted, not what is being corrected. */
export async function screeningOf(db: Db, application: Application, accounts = true) {
  const terms = await callTerms(db, application)
  const { plan } = await planOf(db, application.scheme, screeningPlan)
  return screened(application, { terms, plan, kept: await findScreening(db, application.id) }, accounts)
}

export type Screened = Awaited<ReturnType<typeof screeningOf>>

/** Whose check was begun and is not finished. */
export async function stillChecked(db: Db, applications: readonly string[]): Promise<ReadonlySet<string>> {
  if (applications.length === 0) return new Set()
  const rows = await db
    .selectFrom('screening')
    .select('application')
    .where('application', 'in', [...applications])
    .where('passed_at', 'is', null)
    .execute()
  return new Set(rows.map(({ application }) => application))
}

/** In the order of the applications; the same number of queries for one and for many. */
export async function screenedAll(db: Db, applications: readonly Application[]): Promise<Screened[]> {
  if (applications.length === 0) return []
  const terms = await termsOf(db, applications)
  const plans = await plansOf(db, [...new Set(applications.map(({ scheme }) => scheme))], screeningPlan)
  const ids = applications.map(({ id }) => id)
  const rows = await db.selectFrom('screening').selectAll().where('application', 'in', ids).execute()
  const kept = new Map(rows.map((row) => [row.application, row]))
  return applications.map((application, i) => {
    const plan = plans.get(application.scheme) ?? screeningPlan.fresh
    return screened(application, { terms: found(terms[i]), plan, kept: kept.get(application.id) })
  })
}

/** For the dossier: what was looked at in the formal check, and what was found. */
export async function findingsOf(db: Db, applications: readonly Application[]): Promise<Map<string, Finding[]>> {
  const all = await screenedAll(db, applications)
  return new Map(applications.map(({ id }, i) => [id, findings(found(all[i]).points, found(all[i]).noted)]))
}
