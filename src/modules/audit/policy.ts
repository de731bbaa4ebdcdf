import { type Actor, hasRole } from '#platform/auth/actor.ts'

/** Every act with its contents: only for those who answer for it. */
export const canReadAudit = (actor: Actor | null): boolean => hasRole(actor, 'auditor', 'administrator')
