// Who sees who comes to a booth.
import { type Actor, belongsTo } from '#platform/auth/actor.ts'
import { canSeeParticipants } from '#modules/events/index.ts'

export const canSeeTimetable = (
  actor: Actor | null,
  event: { organization: string | null },
  booth: { organization: string | null },
): boolean => canSeeParticipants(actor, event) || (booth.organization !== null && belongsTo(actor, booth.organization))
