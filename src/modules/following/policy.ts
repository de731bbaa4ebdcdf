import { type Actor, belongsTo, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Parties } from '#modules/members/index.ts'

/** The organization or staff say how it ended; the person takes their entry back instead. */
export const canEnd = (actor: Actor | null, { organization, person }: Parties): actor is Actor =>
  mayWrite(actor) && actor.person !== person && (belongsTo(actor, organization) || isStaff(actor))

/** Staff write down that they have been in touch. */
export const canFollowUp = (actor: Actor | null): actor is Actor => mayWrite(actor) && isStaff(actor)

export const canNote = (actor: Actor | null, { organization, person }: Parties): actor is Actor =>
  mayWrite(actor) && (actor.person === person || belongsTo(actor, organization) || isStaff(actor))
