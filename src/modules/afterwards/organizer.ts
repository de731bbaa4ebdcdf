// The organizer's pages of one event: who may read them, and whether they may write.
import type { Actor } from '#platform/auth/actor.ts'
import { found, foundIf } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { canOrganize, canSeeParticipants, type EventRow, eventPaths, findEvent } from '#modules/events/index.ts'

interface Organized {
  actor: Actor
  event: EventRow
  mayWrite: boolean
}

/** For everybody else these pages are not there. */
export async function organizedEvent(c: Ctx): Promise<Organized> {
  const actor = signedIn(c)
  const event = found(await c.var.read((db) => findEvent(db, c.req.param('id') ?? '')))
  foundIf(canSeeParticipants(actor, event))
  return { actor, event, mayWrite: canOrganize(actor, event.organization) }
}

export const crumbsOf = ({ id, title }: EventRow, label: string) => [
  { label: title, href: eventPaths.manage(id) },
  { label },
]
