import { type Actor, readsAsStaff } from '#platform/auth/actor.ts'

/** As which readers of `finding.document` somebody searches. */
export const viewerOf = (actor: Actor | null): readonly string[] =>
  actor === null ? ['stranger'] : [readsAsStaff(actor) ? 'staff' : 'member', ...actor.organizations.keys()]
