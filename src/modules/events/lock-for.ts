// The beginning of every change of state: the row, locked, in a state from which the move is possible.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { EditedMeanwhile, found, notFound, Refusal } from '#platform/errors.ts'
import { eventPaths } from './paths.ts'
import { canSeeEvent } from './policy.ts'
import { type EventRow, lockEvent } from './queries/event.ts'
import { type Move, moved } from './rules.ts'

/** What the actor may not see does not exist. */
export async function lockVisible(tx: Tx, actor: Actor, id: string): Promise<EventRow> {
  const event = found(await lockEvent(tx, id))
  if (!canSeeEvent(actor, event)) throw notFound()
  return event
}

/** A version, where given, must be the row's: what was read is what is decided on. */
export async function lockFor(tx: Tx, actor: Actor, id: string, move: Move, version?: number): Promise<EventRow> {
  const event = await lockVisible(tx, actor, id)
  if (moved(event.state, move) === null) {
    throw new Refusal(
      409,
      {
        ja: 'この催しは、すでに次の段階へ進んでいます。いまの状態をお確かめください。',
        en: 'This event has already moved on. Please look at where it stands now.',
      },
      { href: eventPaths.page(id), label: { ja: 'この催しを見る', en: 'See the event' } },
    )
  }
  if (version !== undefined && event.version !== version) throw new EditedMeanwhile()
  return event
}
