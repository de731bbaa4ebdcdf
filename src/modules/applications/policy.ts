// Who may do what with an application.
import { type Actor, belongsTo, hasRole, isStaff, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'
import type { ApplicationState } from './states.ts'
import type { Support } from './tables.ts'

export interface Whose {
  organization: string | null
  person: string | null
}

/** Everybody of the firm; of a person's own, that person; staff who type in for them. */
export const isApplicant = (actor: Actor | null, { organization, person }: Whose): actor is Actor =>
  organization === null ? person !== null && actor?.person === person : belongsTo(actor, organization)

/** A draft is the applicant's alone, and whose support they asked for. */
export const canRead = (
  actor: Actor | null,
  application: Whose & { state: ApplicationState },
  support: Support | null,
): actor is Actor =>
  isApplicant(actor, application) ||
  (actor !== null && support !== null) ||
  (application.state !== 'draft' && readsAsStaff(actor))

/** To hand it in, take it back, or ask others in. */
export const canDecide = (actor: Actor | null, application: Whose): actor is Actor =>
  mayWrite(actor) && isApplicant(actor, application)

export const canWriteIn = (actor: Actor | null, application: Whose, support: Support | null): actor is Actor =>
  mayWrite(actor) && (isApplicant(actor, application) || support === 'write')

/** Of staff those who check and pay; whoever looks on reads everything but where the money goes. */
export const readsAccounts = (actor: Actor | null): boolean =>
  mayWrite(actor) && hasRole(actor, 'officer', 'administrator')

export const canList = (actor: Actor | null): actor is Actor => readsAsStaff(actor)

export const canExport = (actor: Actor | null): actor is Actor => isStaff(actor)
