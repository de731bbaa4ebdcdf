// Who may propose, approve, read.
import { type Actor, hasRole, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'

export const canReadDecisions = (actor: Actor | null): actor is Actor => readsAsStaff(actor)

/** Decided as oneself: not while typing in for somebody. */
export const canPropose = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && hasRole(actor, 'officer', 'administrator') && actor.acting_for === null

interface Step {
  account: string
  drafter: string
}

/** Whose turn it is; never the drafter. */
export const canApprove = (actor: Actor | null, step: Step | undefined): actor is Actor =>
  canPropose(actor) && step !== undefined && step.account === actor.account && step.drafter !== actor.account

/** 代決: an administrator for whoever is away, with a reason. */
export const canDeputise = (actor: Actor | null, step: Step | undefined): actor is Actor =>
  canPropose(actor) &&
  hasRole(actor, 'administrator') &&
  step !== undefined &&
  step.account !== actor.account &&
  step.drafter !== actor.account
