// The beginning of every change of state: the row, locked, in a state from which the move is possible.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { found, notFound } from '#platform/errors.ts'
import { refuser } from '#platform/moves.ts'
import { eventPaths } from './paths.ts'
import { canSeeEvent } from './policy.ts'
import { type EventRow, lockEvent } from './queries/event.ts'
import { type Move, moved } from './rules.ts'

const refuseUnless = refuser(moved, { noun: { ja: '催し', en: 'event' }, href: eventPaths.page })

/** What the actor may not see does not exist. */
export async function lockVisible(tx: Tx, actor: Actor, id: string): Promise<EventRow> {
  const event = found(await lockEvent(tx, id))
  if (!canSeeEvent(actor, event)) throw notFound()
  return event
}

/** A version, where given, must be the row's: what was read is what is decided on. */
export async function lockFor(tx: Tx, actor: Actor, id: string, move: Move, version?: number): Promise<EventRow> {
  const event = await lockVisible(tx, actor, id)
  refuseUnless(event, move, version)
  return event
}
