// Who may do what in the formal check. Officers and administrators do it; coordinators and auditors look on.
import { type Actor, hasRole, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'

export const canReadWork = (actor: Actor | null): actor is Actor => readsAsStaff(actor)

/** Not while typing in for the applicant: then they are the applicant. */
export const canScreen = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && hasRole(actor, 'officer', 'administrator')
