import { type Actor, hasRole, mayWrite } from '#platform/auth/actor.ts'

export const canSeeJobs = (actor: Actor | null): boolean => hasRole(actor, 'administrator', 'auditor')
export const canMendJobs = (actor: Actor | null): boolean => mayWrite(actor) && hasRole(actor, 'administrator')
