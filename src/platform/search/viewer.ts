import { type Actor, isMember, readsAsStaff } from '#platform/auth/actor.ts'

/** As which readers of `finding.document` somebody searches. */
export const viewerOf = (actor: Actor | null): readonly string[] =>
  !isMember(actor) ? ['stranger'] : [readsAsStaff(actor) ? 'staff' : 'member', ...actor.organizations.keys()]
