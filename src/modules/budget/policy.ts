// Who may do what with the budget.
import { type Actor, hasRole, isStaff, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'

export const canReadBudget = (actor: Actor | null): actor is Actor => readsAsStaff(actor)

export const canKeepBudget = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && hasRole(actor, 'officer', 'administrator')

/** It leaves an audit line, and so writes. */
export const canExportBudget = (actor: Actor | null): actor is Actor => isStaff(actor)
