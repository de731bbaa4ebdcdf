import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { callTerms, planOf } from '#modules/schemes/index.ts'
import { type Application, arrivedAt } from '#modules/applications/index.ts'
import { screeningPlan } from '../plan.ts'
import { type Finding, findings, pointsOf } from '../points.ts'

export const findScreening = (db: Db, application: string) =>
  db.selectFrom('screening').selectAll().where('application', '=', application).executeTakeFirst()

/** Everything that the formal check shows. Staff see what was submitted, not what is being corrected. */
export async function screeningOf(db: Db, application: Application, accounts = true) {
  const [terms, { plan }, kept] = [
    await callTerms(db, application),
    await planOf(db, application.scheme, screeningPlan),
    await findScreening(db, application.id),
  ]
  const on = today(arrivedAt(application, application.created_at))
  const answers = application.submitted_answers ?? application.answers
  const points = pointsOf({ definition: terms.definition, answers, on, plan, accounts })
  return { terms, plan, points, noted: kept?.points ?? {}, version: kept?.version ?? 0, kept }
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

/** For the dossier: what was looked at in the formal check, and what was found. */
export async function findingsOf(db: Db, application: Application): Promise<Finding[]> {
  const { points, noted } = await screeningOf(db, application)
  return findings(points, noted)
}
