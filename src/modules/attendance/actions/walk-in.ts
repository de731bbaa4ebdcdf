// Somebody who had not applied comes in.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import { addWalkIn, type Participant, type WalkIn } from '#modules/registrations/index.ts'
import { dayPaths } from '../paths.ts'
import { whyDoorShut } from '../rules.ts'
import { atTheDoor, checkIn, toDoor } from './check-in.ts'

/** Counted apart from the seats, and there at once. A second post of the same form changes nothing. */
export async function walkIn(
  tx: Tx,
  actor: Actor,
  place: { event: string; session: string },
  given: WalkIn,
  now: Date,
): Promise<Participant> {
  const { event, session } = await atTheDoor(tx, actor, place.event, place.session)
  const shut = whyDoorShut(event, session, now)
  if (shut !== null) throw new Refusal(409, shut, { href: dayPaths.session(event.id, session.id), label: toDoor })
  const participant = await addWalkIn(tx, actor, event.id, given, now)
  await checkIn(tx, actor, place, [{ participant: participant.id, at: now, how: 'walk-in' }], now)
  return participant
}
