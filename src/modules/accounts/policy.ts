import { type Actor, hasRole, isStaff } from '#platform/auth/actor.ts'

export const canGiveRoles = (actor: Actor | null): actor is Actor => hasRole(actor, 'administrator')
/** Officers, coordinators and administrators type in for others. */
export const canActFor = (actor: Actor | null): actor is Actor => isStaff(actor)
