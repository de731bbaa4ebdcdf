// Two who work together: a person and an organization. Who looks at what is theirs, and for which side. Pure.
import { type Actor, belongsTo, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'

export interface Parties {
  person: string
  organization: string
}
export type Side = 'person' | 'organization'

/** As whom they look at it; null when they may not know that it exists. */
export function partyViewer(actor: Actor | null, { person, organization }: Parties): Side | 'staff' | null {
  if (actor === null) return null
  if (actor.person === person) return 'person'
  if (belongsTo(actor, organization)) return 'organization'
  return readsAsStaff(actor) ? 'staff' : null
}

/** For which side they may speak. Staff speak for somebody only by typing in for them. */
export function sideOf(actor: Actor | null, { person, organization }: Parties): Side | null {
  if (!mayWrite(actor)) return null
  if (actor.person === person) return 'person'
  return belongsTo(actor, organization) ? 'organization' : null
}
