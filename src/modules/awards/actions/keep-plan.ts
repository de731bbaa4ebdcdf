import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { keepPlan, planOf } from '#modules/schemes/index.ts'
import { type DecisionPlan, decisionPlan } from '../plan.ts'
import { canPropose } from '../policy.ts'

/** Whether it is another than before. */
export async function keepDecisionPlan(
  tx: Tx,
  actor: Actor,
  scheme: string,
  plan: DecisionPlan,
  version: number,
): Promise<boolean> {
  allow(canPropose(actor))
  const { plan: before } = await planOf(tx, scheme, decisionPlan)
  if (!(await keepPlan(tx, scheme, decisionPlan, plan, version))) return false
  await record(tx, actor, { action: 'awards.planned', subject: 'scheme', subject_id: scheme, before, after: plan })
  return true
}
