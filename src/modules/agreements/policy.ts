// Who sees an agreement, and who writes in it. For everybody else it does not exist.
import { type Actor, belongsTo, isStaff, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'
import type { Side } from './tables.ts'

interface Parties {
  person: string
  organization: string
}

export type Viewer = Side | 'staff'

/** As whom they look at it; null when they may not know that it exists. */
export function viewerOf(actor: Actor | null, { person, organization }: Parties): Viewer | null {
  if (actor === null) return null
  if (actor.person === person) return 'person'
  if (belongsTo(actor, organization)) return 'organization'
  return readsAsStaff(actor) ? 'staff' : null
}

/** The organization gives the order, so it (or staff for it) writes the terms; never the person's own side. */
export const canPropose = (actor: Actor | null, { person, organization }: Parties): actor is Actor =>
  mayWrite(actor) && actor.person !== person && (belongsTo(actor, organization) || isStaff(actor))

/** For which side they may agree. Staff agree for somebody only by typing in for them. */
export function sideOf(actor: Actor | null, { person, organization }: Parties): Side | null {
  if (!mayWrite(actor)) return null
  if (actor.person === person) return 'person'
  return belongsTo(actor, organization) ? 'organization' : null
}
