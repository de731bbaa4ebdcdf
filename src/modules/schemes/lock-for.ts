// The beginning of every change of state: the row, locked, in a state from which the move is possible.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { EditedMeanwhile, found, notFound, Refusal } from '#platform/errors.ts'
import { type Move, moved } from './moves.ts'
import { schemePaths } from './paths.ts'
import { canReadSchemes } from './policy.ts'
import { lockSchemeDetail, type SchemeDetail } from './queries/scheme.ts'

/** Of what staff see: what the actor may not see does not exist. */
export async function lockVisible(tx: Tx, actor: Actor, id: string): Promise<SchemeDetail> {
  const scheme = found(await lockSchemeDetail(tx, id))
  if (!canReadSchemes(actor)) throw notFound()
  return scheme
}

/** The version must be the row's: what was read is what is decided on. */
export function refuseUnless(scheme: SchemeDetail, move: Move, version: number): void {
  if (moved(scheme.state, move) === null) {
    throw new Refusal(
      409,
      {
        ja: 'この制度は、すでに次の段階へ進んでいます。いまの状態をお確かめください。',
        en: 'This scheme has already moved on. Please look at where it stands now.',
      },
      { href: schemePaths.manage(scheme.id), label: { ja: 'この制度を見る', en: 'See the scheme' } },
    )
  }
  if (scheme.version !== version) throw new EditedMeanwhile()
}
