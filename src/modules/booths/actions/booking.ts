// A participant books a time at a booth, and gives it back.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { mayWrite } from '#platform/auth/actor.ts'
import { type EventRow, lockEvent } from '#modules/events/index.ts'
import { findByCode, lockRegistration, type Participant, type Registration } from '#modules/registrations/index.ts'
import { hasBooths } from '../lock.ts'
import { boothPaths } from '../paths.ts'
import { findBooth, findSlot } from '../queries.ts'
import { whyNotBook } from '../rules.ts'

interface Locked {
  event: EventRow
  registration: Registration
  participant: Participant
}

/** The event first, then the registration; whoever has the code is the participant. */
async function lockSeeker(tx: Tx, code: string): Promise<Locked> {
  const { participant } = found(await findByCode(tx, code))
  const event = found(await lockEvent(tx, participant.event))
  foundIf(hasBooths(event))
  return { event, participant, registration: found(await lockRegistration(tx, participant.registration)) }
}

const refusal = (code: string, why: Phrase): Refusal =>
  new Refusal(409, why, {
    href: boothPaths.bookings(code),
    label: { ja: '予約の画面に戻る', en: 'Back to the bookings' },
  })

const taken: Phrase = {
  ja: 'この時間は予約できません。ほかの方が先に予約したか、同じ時間か同じブースに、もう予約があります。',
  en: 'This cannot be booked: somebody was quicker, or you have a booking at this time or booth already.',
}

export async function book(
  tx: Tx,
  actor: Actor,
  code: string,
  asked: { booth: string; slot: string },
  now: Date,
): Promise<void> {
  allow(mayWrite(actor))
  const { event, registration, participant } = await lockSeeker(tx, code)
  const booth = found(await findBooth(tx, event.id, asked.booth))
  const slot = found(await findSlot(tx, event.id, asked.slot))
  const why = whyNotBook(event, registration, slot, now)
  if (why !== null) throw refusal(code, why)
  const own = { booth: booth.id, slot: slot.id, participant: participant.id }
  const again = await tx
    .selectFrom('booking')
    .select('id')
    .where((e) => e.and(own))
    .executeTakeFirst()
  if (again !== undefined) return
  const made = await tx
    .insertInto('booking')
    .values({ municipality: actor.municipality, id: newId(), ...own, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) throw refusal(code, taken)
  await record(tx, actor, { action: 'booths.booked', subject: 'booking', subject_id: made.id, after: own })
}

/** Until it begins. A second time does nothing. */
export async function cancelBooking(tx: Tx, actor: Actor, code: string, id: string, now: Date): Promise<void> {
  allow(mayWrite(actor))
  const { event, participant } = await lockSeeker(tx, code)
  const booking = await tx
    .selectFrom('booking')
    .selectAll()
    .where('id', '=', id)
    .where('participant', '=', participant.id)
    .executeTakeFirst()
  if (booking === undefined) return
  const { starts_at } = found(await findSlot(tx, event.id, booking.slot))
  if (starts_at <= now)
    throw refusal(code, { ja: 'この時間はもう始まっています。', en: 'This time has begun already.' })
  await tx.deleteFrom('booking').where('id', '=', id).execute()
  const { booth, slot } = booking
  await record(tx, actor, {
    action: 'booths.booking_cancelled',
    subject: 'booking',
    subject_id: id,
    before: { booth, slot },
    after: { booth: null, slot: null },
  })
}
