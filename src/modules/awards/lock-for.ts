// The proposal on which somebody is about to act, locked.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { type Move, refuseUnless } from './moves.ts'
import { canPropose, canReadDecisions } from './policy.ts'
import { lockDecision, type WholeDecision } from './queries/decisions.ts'

/** For whoever decides; what only staff read does not exist for others. @param version that was read */
export async function lockFor(tx: Tx, actor: Actor, id: string, move: Move, version: number): Promise<WholeDecision> {
  foundIf(canReadDecisions(actor))
  allow(canPropose(actor))
  const one = found(await lockDecision(tx, id))
  refuseUnless(one.decision, move, version)
  return one
}

/** For whoever drafted it. */
export async function lockOwn(tx: Tx, actor: Actor, id: string, move: Move, version: number): Promise<WholeDecision> {
  const one = await lockFor(tx, actor, id, move, version)
  allow(one.decision.drafter === actor.account)
  return one
}
