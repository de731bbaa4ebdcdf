// Who may do what with an application that is not their own.
import type { Actor } from '#platform/auth/actor.ts'
import { canOrganize, canSeeNeeds, type EventRow } from '#modules/events/index.ts'
import type { Registration } from './queries/registrations.ts'

/** Out of a draw nobody is taken by the way: only whoever represents the organizer, and staff. */
export const canCancelFor = (
  actor: Actor | null,
  event: Pick<EventRow, 'organization' | 'admission'>,
  { state }: Pick<Registration, 'state'>,
): actor is Actor =>
  canOrganize(actor, event.organization) &&
  (event.admission !== 'draw' || state !== 'applied' || canSeeNeeds(actor, event))
