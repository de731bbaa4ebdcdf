// 検査: line by line what is aided, on paper and on site; sent back, or done.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { EditedMeanwhile } from '#platform/errors.ts'
import { moveApplication } from '#modules/applications/index.ts'
import { announceStep, callTerms } from '#modules/schemes/index.ts'
import { lockInspected } from '../lock-for.ts'
import { linesOf } from '../queries/report.ts'
import { stampOf } from '../stamp.ts'
import { eligibleSum } from '../sums.ts'
import type { Found } from '../tables.ts'
import { tellReturned } from '../telling.ts'

export interface LineFinding {
  id: string
  eligible_yen: number | null
  disallowed_reason: string
  disallowed_words: string
}

export interface Inspection {
  /** What the officer looked at: a colleague who saved first is not overwritten. */
  stamp: string
  lines: readonly LineFinding[]
  found: Found
  site_on: string | null
  site_words: string
  /** Every line has been looked at. */
  done: boolean
}

const about = (application: string) => ({ subject: 'cost_report', subject_id: application })

export async function inspect(tx: Tx, actor: Actor, id: string, inspection: Inspection, now: Date): Promise<void> {
  const { application, report } = await lockInspected(tx, actor, id)
  const before = await linesOf(tx, id)
  if (stampOf(report, before) !== inspection.stamp) throw new EditedMeanwhile()
  // What was found stays while it counts as inspected.
  if (report.state === 'inspected')
    await tx.updateTable('cost_report').set({ state: 'submitted' }).where('application', '=', id).execute()
  for (const { id: line, ...finding } of inspection.lines)
    await tx.updateTable('cost_line').set(finding).where('application', '=', id).where('id', '=', line).execute()
  const { found, site_on, site_words, done } = inspection
  const state = done ? ('inspected' as const) : ('submitted' as const)
  await tx
    .updateTable('cost_report')
    .set({
      state,
      site_on,
      site_words,
      found: JSON.stringify(found),
      version: report.version + 1,
      inspected_at: done ? now : null,
      inspected_account: done ? actor.account : null,
    })
    .where('application', '=', id)
    .execute()
  const { stages } = await callTerms(tx, application)
  if (application.state === 'report' && stages.includes('inspection')) await moveApplication(tx, id, 'inspection')
  const after = await linesOf(tx, id)
  await record(tx, actor, {
    action: 'reports.inspected',
    ...about(id),
    before: { state: report.state, eligible_yen: eligibleSum(before) },
    after: { state, eligible_yen: eligibleSum(after) },
  })
}

/** To the applicant, who puts it right and hands it in again. */
export async function sendBack(tx: Tx, actor: Actor, id: string, reason: string, now: Date): Promise<void> {
  const { application, report } = await lockInspected(tx, actor, id)
  if (application.state === 'inspection') await moveApplication(tx, id, 'report')
  await moveApplication(tx, id, 'awarded')
  await tx
    .updateTable('cost_report')
    .set({
      state: 'draft',
      returned_words: reason,
      returned_at: now,
      inspected_at: null,
      inspected_account: null,
      version: report.version + 1,
    })
    .where('application', '=', id)
    .execute()
  const { title } = await callTerms(tx, application)
  await tellReturned(tx, actor, application, title, reason)
  await record(tx, actor, { action: 'reports.returned', ...about(id), after: { state: 'draft', reason } })
}

/** Where no amount is fixed: the report is accepted; what is still to be paid is paid then, else the application is done. */
export async function accept(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { application } = await lockInspected(tx, actor, id)
  const { stages } = await callTerms(tx, application)
  const next = stages.includes('invoice') || stages.includes('payment') ? ('invoice' as const) : ('closed' as const)
  await moveApplication(tx, id, next)
  await announceStep(tx, actor, application.scheme, 'reports.accepted')
  await record(tx, actor, { action: 'reports.closed', ...about(id), after: { state: next } })
}
