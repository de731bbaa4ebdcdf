// Who may do what with a scheme.
import { type Actor, belongsTo, hasRole, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'
import type { Whose } from './judging/sources.ts'
import type { State } from './tables.ts'

/** What was published is everybody's; before that, the staff's and the auditor's. */
export const canSeeScheme = (actor: Actor | null, { state }: { state: State }): boolean =>
  state === 'published' || state === 'ended' || readsAsStaff(actor)

/** Coordinators read all of it, so that they can tell people what is coming. */
export const canReadSchemes = (actor: Actor | null): actor is Actor => readsAsStaff(actor)

export const canWriteSchemes = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && hasRole(actor, 'officer', 'administrator')

interface Edited {
  state: State
  source: string | null
}

/** What was handed in stays as it was read. What was taken over is changed where it came from. */
export const canEditScheme = (actor: Actor | null, { state, source }: Edited): actor is Actor =>
  canWriteSchemes(actor) && source === null && (state === 'draft' || state === 'published')

/** The form says that it is applied for here; what was handed in stays as it was read. */
export const canPlanCalls = (
  actor: Actor | null,
  { stages, ...scheme }: Edited & { stages: readonly string[] },
): actor is Actor => canEditScheme(actor, scheme) && stages.length > 0

/** 四つの目: whoever handed it in does not publish it. */
export const canPublishScheme = (
  actor: Actor | null,
  { state, submitted_account }: { state: State; submitted_account: string | null },
): actor is Actor => canWriteSchemes(actor) && state === 'review' && submitted_account !== actor.account

/** An organization's, or one's own: without it, the rules have nothing to read. */
export const hasRecord = (actor: Actor | null): boolean =>
  actor !== null && (actor.organizations.size > 0 || actor.person !== null)

/** What a firm's record says to the rules is for those it is about, and for staff; what a person's says, for that person. */
export const canJudge = (actor: Actor, { organization, person }: Whose): boolean =>
  organization === null ? actor.person === person : belongsTo(actor, organization) || readsAsStaff(actor)

/** Nobody outside ever saw it. */
export const canDeleteScheme = (
  actor: Actor | null,
  { state, published_at }: { state: State; published_at: Date | null },
): actor is Actor => canWriteSchemes(actor) && state === 'draft' && published_at === null
