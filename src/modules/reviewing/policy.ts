// Who arranges reviews, and who reads what came of them.
import { type Actor, hasRole, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'
import type { ReviewState } from './tables.ts'

export const canArrange = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && hasRole(actor, 'officer', 'administrator')

export const canReadReviews = (actor: Actor | null): actor is Actor => readsAsStaff(actor)

/** Their own, as long as it is theirs; staff who type in for somebody do not review in their place. */
export const isOwnReview = (actor: Actor | null, { reviewer }: { reviewer: string }): actor is Actor =>
  actor !== null && actor.acting_for === null && actor.account === reviewer

/** Before that a reviewer reads nothing of the application. */
export const hasDeclaredFree = ({ state }: { state: ReviewState }): boolean => state === 'free' || state === 'in'
