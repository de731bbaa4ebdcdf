import { type Actor, hasRole, mayWrite } from '#platform/auth/actor.ts'

/** For oneself only: nobody leaves for somebody else, and staff first give back their role. */
export const canLeave = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && actor.acting_for === null && actor.person !== null && actor.roles.size === 1

/** One's own data; anybody's for administrators (and the command line), who answer requests for disclosure. */
export const canHandOut = (actor: Actor | null, person: string): actor is Actor =>
  mayWrite(actor) && actor.acting_for === null && (actor.person === person || hasRole(actor, 'administrator'))

export const canWorkRequests = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && actor.acting_for === null && hasRole(actor, 'administrator')

export const canSeePrivacy = (actor: Actor | null): boolean => hasRole(actor, 'administrator', 'auditor')

/** The system's own work. */
export const canRetain = (actor: Actor): boolean => actor.account === 'system'
