import { type Actor, belongsTo, isStaff, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'
import type { Side } from './tables.ts'

/** Candidates and shortlists are the coordinators' work; auditors read along. */
export const canSeeCandidates = (actor: Actor | null): actor is Actor => readsAsStaff(actor)
export const canIntroduce = (actor: Actor | null): actor is Actor => mayWrite(actor) && isStaff(actor)

interface Introduced {
  person: string
  organization: string
}

/** On which side they stand; null for all others, staff included. */
export function sideOf(actor: Actor | null, { person, organization }: Introduced): Side | null {
  if (actor === null) return null
  if (actor.person === person) return 'person'
  return belongsTo(actor, organization) ? 'organization' : null
}

export const canAnswer = (actor: Actor | null, introduction: Introduced): actor is Actor =>
  mayWrite(actor) && sideOf(actor, introduction) !== null
