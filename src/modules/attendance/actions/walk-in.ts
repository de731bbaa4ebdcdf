// Somebody who had not applied comes in.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import type { WalkIn } from '#modules/registrations/index.ts'
import { dayPaths } from '../paths.ts'
import { checkIn, toDoor } from './check-in.ts'

/** Counted apart from the seats, and there at once. A second post of the same form changes nothing. */
export async function walkIn(
  tx: Tx,
  actor: Actor,
  place: { event: string; session: string },
  given: WalkIn,
  now: Date,
): Promise<void> {
  const word = { participant: given.id, at: now, how: 'walk-in' as const, walk_in: given }
  const [told] = await checkIn(tx, actor, place, [word], now)
  if (told?.why) throw new Refusal(409, told.why, { href: dayPaths.session(place.event, place.session), label: toDoor })
}
