import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { keepPlan, planOf } from '#modules/schemes/index.ts'
import { type PaymentPlan, paymentPlan } from '../plan.ts'
import { canPay } from '../policy.ts'

/** How a scheme pays from now on; whether it is another than before. What is due already stays as it is. */
export async function changePlan(
  tx: Tx,
  actor: Actor,
  scheme: string,
  plan: PaymentPlan,
  version: number,
): Promise<boolean> {
  allow(canPay(actor))
  const before = await planOf(tx, scheme, paymentPlan)
  if (!(await keepPlan(tx, scheme, paymentPlan, plan, version))) return false
  await record(tx, actor, {
    action: 'payments.plan_changed',
    subject: 'scheme',
    subject_id: scheme,
    before: { payment_plan: before.plan },
    after: { payment_plan: plan },
  })
  return true
}
