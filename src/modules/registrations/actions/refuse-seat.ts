// Somebody who has a seat cannot come after all: decided by the organizer, person by person, with words.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canOrganize } from '#modules/events/index.ts'
import type { RefusalForm } from '../forms.ts'
import { lockWithEvent, tooLate } from '../lock.ts'
import { declinedWord } from '../mails.ts'
import { offerFreed } from '../offering.ts'
import { leadCode } from '../queries/own.ts'
import { canStillCancel, takesSeat } from '../rules.ts'
import { tellApplicants } from '../telling.ts'

/** The seats go to whoever waits, unless the event is to have fewer of them: then they stay free until the capacity is lowered. */
export async function refuseSeat(tx: Tx, actor: Actor, id: string, form: RefusalForm, now: Date): Promise<void> {
  const { event, registration } = await lockWithEvent(tx, id)
  allow(canOrganize(actor, event.organization))
  if (!takesSeat(registration.state) || !canStillCancel(event, now)) throw tooLate(await leadCode(tx, id))
  await tx
    .updateTable('registration')
    .set({
      state: 'declined',
      queue: null,
      offered_until: null,
      decided_at: now,
      version: registration.version + 1,
    })
    .where('id', '=', id)
    .execute()
  await tellApplicants(tx, actor, [declinedWord(event, registration, form.words)])
  const offered = form.seats === 'pass-on' ? await offerFreed(tx, actor, event.id, now) : []
  await record(tx, actor, {
    action: 'registrations.declined',
    subject: 'registration',
    subject_id: id,
    before: { state: registration.state },
    after: { state: 'declined', ...(offered.length > 0 && { offered }) },
  })
}
