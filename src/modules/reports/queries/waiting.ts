// What the clock has to say today.
import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { type Application, standingApplications } from '#modules/applications/index.ts'
import { awardsOf } from '#modules/awards/index.ts'
import { callsById, plansOf } from '#modules/schemes/index.ts'
import { followUpDays, latenessOf } from '../due.ts'
import { reportPlan } from '../plan.ts'
import { type Due, duesOf } from './dues.ts'

/** Reports that are due within a week, or overdue, and were not said to be. */
export async function remindersDue(db: Db, now: Date): Promise<{ due: Due; kind: 'soon' | 'late' }[]> {
  const dues = await duesOf(db, await standingApplications(db, ['awarded']))
  const said = await db.selectFrom('report_reminder').select(['application', 'kind']).execute()
  const known = new Set(said.map(({ application, kind }) => `${application} ${kind}`))
  return dues.flatMap((due) => {
    const kind = latenessOf(due.due_on, now)
    return kind === 'early' || known.has(`${due.application.id} ${kind}`) ? [] : [{ due, kind }]
  })
}

interface OutcomeDue {
  application: Application
  years: number
  due_on: string
  title: string
}

/** Follow-ups whose year has come and that were not asked for; not those of long before the scheme wanted them. */
export async function outcomesDue(db: Db, now: Date): Promise<OutcomeDue[]> {
  const applications = await standingApplications(db, ['fixed', 'invoice', 'paid', 'closed'])
  const awards = await awardsOf(
    db,
    applications.map(({ id }) => id),
  )
  const plans = await plansOf(db, [...new Set(applications.map(({ scheme }) => scheme))], reportPlan)
  const calls = await callsById(db, [...new Set(applications.map(({ call }) => call))])
  const asked = await db.selectFrom('outcome_report').select(['application', 'years']).execute()
  const known = new Set(asked.map(({ application, years }) => `${application} ${years}`))
  return applications.flatMap((application) => {
    const decided_on = awards.get(application.id)?.decided_on
    const years = plans.get(application.scheme)?.follow_years ?? []
    if (decided_on === undefined) return []
    return years.flatMap((n) => {
      const { from, due_on } = followUpDays(decided_on, n)
      const now_on = today(now)
      if (now_on < from || now_on > due_on || known.has(`${application.id} ${n}`)) return []
      return [{ application, years: n, due_on, title: calls.get(application.call)?.title ?? '' }]
    })
  })
}
