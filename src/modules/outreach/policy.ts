import { type Actor, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'

/** One's own; whoever has the link of a mail acts as that person (`byKey`). */
export const canWish = (actor: Actor, person: string): boolean => mayWrite(actor) && actor.person === person

export const canSeeEffect = (actor: Actor | null): actor is Actor => readsAsStaff(actor)
