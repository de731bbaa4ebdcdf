import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { keepPlan } from '#modules/schemes/index.ts'
import { type ReportPlan, reportPlan } from '../plan.ts'
import { canInspect } from '../policy.ts'

/** What a scheme asks after an award from now on; whether it is another than before. */
export async function changePlan(
  tx: Tx,
  actor: Actor,
  scheme: string,
  plan: ReportPlan,
  version: number,
): Promise<boolean> {
  allow(canInspect(actor))
  if (!(await keepPlan(tx, scheme, reportPlan, plan, version))) return false
  await record(tx, actor, {
    action: 'reports.plan_kept',
    subject: 'scheme',
    subject_id: scheme,
    after: { report_plan: plan },
  })
  return true
}
