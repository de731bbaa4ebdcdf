// The beginning of every change: the event, locked, of a kind that has booths.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, notFound } from '#platform/errors.ts'
import { canOrganize, canSeeEvent, type EventRow, findEventKind, lockEvent } from '#modules/events/index.ts'

export const hasBooths = ({ kind }: { kind: string }): boolean => findEventKind(kind)?.has.includes('booths') ?? false

export async function lockFair(tx: Tx, actor: Actor, id: string): Promise<EventRow> {
  const event = found(await lockEvent(tx, id))
  if (!canSeeEvent(actor, event) || !hasBooths(event)) throw notFound()
  allow(canOrganize(actor, event.organization))
  return event
}
