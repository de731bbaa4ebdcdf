// A ticket that staff opened with their telephone's own camera: its page lets them check in.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { found, Refusal } from '#platform/errors.ts'
import { type EventRow, findEvent, sessionsOf } from '#modules/events/index.ts'
import { findByCode } from '#modules/registrations/index.ts'
import { dayPaths } from '../paths.ts'
import { sessionNow } from '../rules.ts'
import { checkIn, toDoor } from './check-in.ts'

/** At the session that is on, or next. */
export async function checkInTicket(tx: Tx, actor: Actor, code: string, now: Date): Promise<EventRow> {
  const { participant } = found(await findByCode(tx, code))
  const event = found(await findEvent(tx, participant.event))
  const session = found(sessionNow(await sessionsOf(tx, event.id), now))
  const place = { event: event.id, session: session.id }
  const [told] = await checkIn(tx, actor, place, [{ participant: participant.id, at: now, how: 'qr' }], now)
  if (told?.why) {
    throw new Refusal(409, told.why, { href: dayPaths.session(event.id, session.id), label: toDoor })
  }
  return event
}
