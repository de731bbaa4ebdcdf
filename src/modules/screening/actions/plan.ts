import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { keepPlan } from '#modules/schemes/index.ts'
import { type ScreeningPlan, screeningPlan } from '../plan.ts'
import { canScreen } from '../policy.ts'

/** From now on; what was noted of a point that is gone is not shown any more. Whether it is another than before. */
export async function settlePlan(
  tx: Tx,
  actor: Actor,
  scheme: string,
  plan: ScreeningPlan,
  version: number,
): Promise<boolean> {
  allow(canScreen(actor))
  if (!(await keepPlan(tx, scheme, screeningPlan, plan, version))) return false
  await record(tx, actor, {
    action: 'screening.plan_kept',
    subject: 'scheme',
    subject_id: scheme,
    after: { points: plan.points.map(({ label }) => label), correction_days: plan.correction_days },
  })
  return true
}
