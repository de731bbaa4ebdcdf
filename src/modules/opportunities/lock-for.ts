// The beginning of every change of state: the row, locked, in a state from which the move is possible.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { EditedMeanwhile, found, notFound, Refusal } from '#platform/errors.ts'
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

export function refuseUnless({ id, state }: Pick<OpportunityDetail, 'id' | 'state'>, move: Move): void {
  if (moved(state, move) !== null) return
  throw new Refusal(
    409,
    {
      ja: 'この募集は、すでに次の段階へ進んでいます。いまの状態をお確かめください。',
      en: 'This challenge has already moved on. Please look at where it stands now.',
    },
    { href: opportunityPaths.page(id), label: { ja: 'この募集を見る', en: 'See the challenge' } },
  )
}

/** A version, where given, must be the row's: what was read is what is decided on. */
export async function lockFor(
  tx: Tx,
  actor: Actor,
  id: string,
  move: Move,
  version?: number,
): Promise<OpportunityDetail> {
  const row = await lockVisible(tx, actor, id)
  refuseUnless(row, move)
  if (version !== undefined && row.version !== version) throw new EditedMeanwhile()
  return row
}
