// Who writes the terms.
import { type Actor, belongsTo, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Parties } from '#modules/members/index.ts'

/** The organization gives the order, so it (or staff for it) writes the terms; never the person's own side. */
export const canPropose = (actor: Actor | null, { person, organization }: Parties): actor is Actor =>
  mayWrite(actor) && actor.person !== person && (belongsTo(actor, organization) || isStaff(actor))
