// The beginning of every change of state: the row, locked, in a state from which the move is possible.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { found, notFound } from '#platform/errors.ts'
import { refuser } from '#platform/moves.ts'
import { moved } from './moves.ts'
import { schemePaths } from './paths.ts'
import { canReadSchemes } from './policy.ts'
import { lockSchemeDetail, type SchemeDetail } from './queries/scheme.ts'

/** Of what staff see: what the actor may not see does not exist. */
export async function lockVisible(tx: Tx, actor: Actor, id: string): Promise<SchemeDetail> {
  const scheme = found(await lockSchemeDetail(tx, id))
  if (!canReadSchemes(actor)) throw notFound()
  return scheme
}

export const refuseUnless = refuser(moved, { noun: { ja: '制度', en: 'scheme' }, href: schemePaths.manage })
