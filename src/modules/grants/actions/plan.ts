import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { keepPlan, planOf } from '#modules/schemes/index.ts'
import { type PublicationPlan, publicationPart } from '../plan.ts'
import { canPlanPublication } from '../policy.ts'

/** From the next decision on; what was published stays as it is. Whether it is another than before. */
export async function planPublication(
  tx: Tx,
  actor: Actor,
  scheme: string,
  plan: PublicationPlan,
  version: number,
): Promise<boolean> {
  allow(canPlanPublication(actor))
  const before = await planOf(tx, scheme, publicationPart)
  if (!(await keepPlan(tx, scheme, publicationPart, plan, version))) return false
  await record(tx, actor, {
    action: 'grants.planned',
    subject: 'scheme',
    subject_id: scheme,
    before: before.plan,
    after: plan,
  })
  return true
}
