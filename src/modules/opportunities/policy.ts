// Who may do what with a challenge.
import { type Actor, belongsTo, isStaff, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'
import type { State } from './tables.ts'

interface Seen {
  organization: string
  state: State
}

/** Published and closed ones are everybody's; before that, only the organization's and the staff's. */
export const canSeeOpportunity = (actor: Actor | null, { state, organization }: Seen): boolean =>
  state === 'published' || state === 'closed' || belongsTo(actor, organization) || readsAsStaff(actor)

/** Staff may write for any organization; the origin says that they did. */
export const canWriteFor = (actor: Actor | null, organization: string): actor is Actor =>
  mayWrite(actor) && (belongsTo(actor, organization) || isStaff(actor))

/**
 * After submission only staff change the text, so that nothing is published that nobody has read; once it is published, only while
 * they type in for the organization, whose word it is.
 */
export const canEdit = (actor: Actor | null, { state, organization }: Seen): actor is Actor =>
  canWriteFor(actor, organization) &&
  (state === 'draft' ||
    (state === 'review' && isStaff(actor)) ||
    (state === 'published' && isStaff(actor) && belongsTo(actor, organization)))

export const canReview = (actor: Actor | null): actor is Actor => mayWrite(actor) && isStaff(actor)

/** A stranger is shown the way to enter, and signs in on it; who only reads is not. */
export const isOfferedEntry = (actor: Actor | null): boolean => actor === null || mayWrite(actor)

export const canReadDesk = (actor: Actor | null): actor is Actor => readsAsStaff(actor)
