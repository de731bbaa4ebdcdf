import { type Actor, hasRole, mayWrite } from '#platform/auth/actor.ts'

/** The vision is decided by the council; only an administrator (or the command line) brings its table in. */
export const mayImportVision = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && hasRole(actor, 'administrator')
