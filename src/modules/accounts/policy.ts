import { type Actor, hasRole, isStaff, mayWrite } from '#platform/auth/actor.ts'

export const canGiveRoles = (actor: Actor | null): actor is Actor => mayWrite(actor) && hasRole(actor, 'administrator')
export const canSeeRoles = (actor: Actor | null): actor is Actor => hasRole(actor, 'administrator', 'auditor')
/** Officers, coordinators and administrators type in for others. */
export const canActFor = (actor: Actor | null): actor is Actor => mayWrite(actor) && isStaff(actor)
