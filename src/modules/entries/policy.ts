// Who sees an entry, and as whom. Everybody else gets 404; no entrant learns of another.
import { type Actor, belongsTo, isStaff, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'

export type Viewer = 'entrant' | 'organization' | 'staff' | 'auditor'

interface Seen {
  /** Who leads it. */
  person: string
  people: readonly string[]
}

const isEntrant = (actor: Actor, { person, people }: Seen) =>
  actor.person !== null && (actor.person === person || people.includes(actor.person))

/** As whom they look at it; null when they may not know that it exists. */
export function viewerOf(actor: Actor | null, entry: Seen, organization: string): Viewer | null {
  if (actor === null) return null
  if (isEntrant(actor, entry)) return 'entrant'
  if (belongsTo(actor, organization)) return 'organization'
  if (isStaff(actor)) return 'staff'
  return readsAsStaff(actor) ? 'auditor' : null
}

/** The organization answers itself; staff answer only while they type in for it, so that the record says so. */
export const canAnswer = (actor: Actor | null, viewer: Viewer): actor is Actor =>
  viewer === 'organization' && mayWrite(actor)

/** The one who leads it decides for all. */
export const canLead = (actor: Actor | null, { person }: Pick<Seen, 'person'>): actor is Actor =>
  mayWrite(actor) && actor.person === person

export const canTalk = (actor: Actor | null, viewer: Viewer): actor is Actor => mayWrite(actor) && viewer !== 'auditor'

/** All entries of a challenge, side by side. */
export const canSeeEntries = (actor: Actor | null, organization: string): boolean =>
  belongsTo(actor, organization) || readsAsStaff(actor)
