import type { Account } from '#platform/auth/identity.ts'
import { type Actor, hasRole, isStaff, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'

export const canGiveRoles = (actor: Actor | null): actor is Actor => mayWrite(actor) && hasRole(actor, 'administrator')
export const canSeeRoles = (actor: Actor | null): actor is Actor => hasRole(actor, 'administrator', 'auditor')
/** Officers, coordinators and administrators type in for others. */
export const canActFor = (actor: Actor | null): actor is Actor => mayWrite(actor) && isStaff(actor)

/** Works with other people's data, and came in with one factor only. A passkey is two by itself. */
export const owesSecondFactor = (
  actor: Actor | null,
  account: Pick<Account, 'second_factor' | 'way'> | null,
  rule: 'required' | 'optional',
): boolean =>
  rule === 'required' && readsAsStaff(actor) && account !== null && !account.second_factor && account.way !== 'passkey'
