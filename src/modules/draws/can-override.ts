import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'

/** The municipality's staff, whoever runs the event: those who gain by the result do not decide who is in it. */
export const canOverride = (actor: Actor | null): actor is Actor => mayWrite(actor) && isStaff(actor)
