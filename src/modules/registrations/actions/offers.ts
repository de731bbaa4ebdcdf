// An offered seat: taken, or not answered in time.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { lockEvent } from '#modules/events/index.ts'
import { admittedWord, lapsedWord } from '../mails.ts'
import { offerFreed } from '../offering.ts'
import { lockByCode, tooLate } from '../lock.ts'
import { tellApplicants } from '../telling.ts'

/** A second click does nothing; an answer that comes too late is told so. */
export async function acceptOffer(tx: Tx, actor: Actor, code: string, now: Date): Promise<void> {
  allow(mayWrite(actor))
  const { event, registration } = await lockByCode(tx, code)
  if (registration.state === 'admitted') return
  if (registration.state !== 'offered' || registration.offered_until === null || now > registration.offered_until)
    throw tooLate(code)
  await tx
    .updateTable('registration')
    .set({
      state: 'admitted',
      queue: null,
      offered_until: null,
      decided_at: now,
      version: registration.version + 1,
    })
    .where('id', '=', registration.id)
    .execute()
  await tellApplicants(tx, actor, [admittedWord(event, registration)])
  await record(tx, actor, {
    action: 'registrations.accepted',
    subject: 'registration',
    subject_id: registration.id,
    before: { state: 'offered' },
    after: { state: 'admitted' },
  })
}

/** Somebody with a seat was erased: it goes to the next. */
export async function offerLeft(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  allow(mayWrite(actor) && isStaff(actor))
  found(await lockEvent(tx, id))
  const offered = await offerFreed(tx, actor, id, now)
  if (offered.length === 0) return
  await record(tx, actor, { action: 'registrations.offered', subject: 'event', subject_id: id, after: { offered } })
}

/** Offers of one event whose time is over: the seats go to the next. How many there were. */
export async function lapseOffers(tx: Tx, actor: Actor, id: string, now: Date): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  const event = found(await lockEvent(tx, id))
  const lapsed = await tx
    .updateTable('registration')
    .set((e) => ({ state: 'lapsed', queue: null, offered_until: null, version: e('version', '+', 1) }))
    .where('event', '=', id)
    .where('state', '=', 'offered')
    .where('offered_until', '<', now)
    .returningAll()
    .execute()
  if (lapsed.length === 0) return 0
  await tellApplicants(
    tx,
    actor,
    lapsed.map((registration) => lapsedWord(event, registration)),
  )
  const offered = await offerFreed(tx, actor, id, now)
  await record(tx, actor, {
    action: 'registrations.lapsed',
    subject: 'event',
    subject_id: id,
    after: { lapsed: lapsed.map((one) => one.id), offered },
  })
  return lapsed.length
}
