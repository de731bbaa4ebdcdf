// The beginning of every change of state: the row, locked, in a state from which the move is possible.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { found, notFound } from '#platform/errors.ts'
import { refuser } from '#platform/moves.ts'
import { opportunityPaths } from './paths.ts'
import { canSeeOpportunity } from './policy.ts'
import { lockDetail, type OpportunityDetail } from './queries/detail.ts'
import { type Move, moved } from './rules.ts'

/** What the actor may not see does not exist. */
export async function lockVisible(tx: Tx, actor: Actor, id: string): Promise<OpportunityDetail> {
  const row = found(await lockDetail(tx, id))
  if (!canSeeOpportunity(actor, row)) throw notFound()
  return row
}

export const refuseUnless = refuser(moved, { noun: { ja: '募集', en: 'challenge' }, href: opportunityPaths.page })

/** A version, where given, must be the row's: what was read is what is decided on. */
export async function lockFor(
  tx: Tx,
  actor: Actor,
  id: string,
  move: Move,
  version?: number,
): Promise<OpportunityDetail> {
  const row = await lockVisible(tx, actor, id)
  refuseUnless(row, move, version)
  return row
}
