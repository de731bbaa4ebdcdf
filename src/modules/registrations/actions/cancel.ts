// To give a place back.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import type { EventRow } from '#modules/events/index.ts'
import { lockByCode, lockWithEvent, tooLate } from '../lock.ts'
import { cancelledForWord, cancelledWord } from '../mails.ts'
import { offerFreed } from '../offering.ts'
import { canCancelFor } from '../policy.ts'
import { leadCode } from '../queries/own.ts'
import type { Registration } from '../queries/registrations.ts'
import { canStillCancel, isLive } from '../rules.ts'
import { tellApplicants } from '../telling.ts'

/** The seats go to whoever waits. A second time does nothing. */
async function giveUp(
  tx: Tx,
  actor: Actor,
  { event, registration }: { event: EventRow; registration: Registration },
  word: typeof cancelledWord,
  now: Date,
): Promise<void> {
  const { id, state } = registration
  if (!isLive(state)) return
  if (!canStillCancel(event, now)) throw tooLate(await leadCode(tx, id))
  await tx
    .updateTable('registration')
    .set({
      state: 'cancelled',
      queue: null,
      offered_until: null,
      cancelled_at: now,
      version: registration.version + 1,
    })
    .where('id', '=', id)
    .execute()
  await tellApplicants(tx, actor, [word(event, registration)])
  const offered = await offerFreed(tx, actor, event.id, now)
  await record(tx, actor, {
    action: 'registrations.cancelled',
    subject: 'registration',
    subject_id: id,
    before: { state },
    after: { state: 'cancelled', ...(offered.length > 0 && { offered }) },
  })
}

/** By whoever has the address of the ticket page. */
export async function cancel(tx: Tx, actor: Actor, code: string, now: Date): Promise<void> {
  allow(mayWrite(actor))
  await giveUp(tx, actor, await lockByCode(tx, code), cancelledWord, now)
}

/** By the organizer, for somebody who called, or who applied twice; they read that it was not themselves. */
export async function cancelFor(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const locked = await lockWithEvent(tx, id)
  allow(canCancelFor(actor, locked.event, locked.registration))
  await giveUp(tx, actor, locked, cancelledForWord, now)
}
