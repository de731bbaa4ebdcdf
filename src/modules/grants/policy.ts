// Who may say how awards of a scheme are published. What is published is everybody's.
import { type Actor, hasRole, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'

export const canReadPublicationPlan = (actor: Actor | null): boolean => readsAsStaff(actor)

export const canPlanPublication = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && hasRole(actor, 'officer', 'administrator')
