import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { keepPlan, planOf } from '#modules/schemes/index.ts'
import { type LetterPlan, lettersPart } from '../plan.ts'
import { canPlanLetters } from '../policy.ts'

/** From now on; letters that were issued stay as they are. Whether it is another than before. */
export async function planLetters(
  tx: Tx,
  actor: Actor,
  scheme: string,
  plan: LetterPlan,
  version: number,
): Promise<boolean> {
  allow(canPlanLetters(actor))
  const before = await planOf(tx, scheme, lettersPart)
  if (!(await keepPlan(tx, scheme, lettersPart, plan, version))) return false
  await record(tx, actor, {
    action: 'letters.planned',
    subject: 'scheme',
    subject_id: scheme,
    before: before.plan,
    after: plan,
  })
  return true
}
