// To apply for an event.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, notFound, Refusal } from '#platform/errors.ts'
import { eventPaths, type EventRow, isGuest, lockEvent, whyNotOpen } from '#modules/events/index.ts'
import { afterConfirming } from '../confirmed.ts'
import { type Applicant, insertApplication } from '../inserting.ts'
import { refuseSettled } from '../lock.ts'
import { againWord, confirmWord, uninvitedWord } from '../mails.ts'
import { registrationPaths } from '../paths.ts'
import { findLive, leadCode } from '../queries/own.ts'
import { findRegistration, type Registration } from '../queries/registrations.ts'
import type { Application } from '../reading.ts'
import { confirmUntil, whyNotFor } from '../rules.ts'
import { tellAddress, tellApplicants } from '../telling.ts'

/** Why nobody, or not this applicant, can apply now. */
async function refuse(tx: Tx, event: EventRow, { person, email }: Applicant, now: Date): Promise<void> {
  const invited = event.open_to !== 'invited' || (email !== null && (await isGuest(tx, event.id, email)))
  const why = whyNotOpen(event, now) ?? whyNotFor(event.open_to, { member: person !== null, invited })
  if (why === null) return
  throw new Refusal(409, why, {
    href: eventPaths.page(event.id),
    label: { ja: '催しのページへ', en: 'To the event' },
  })
}

async function refuseSecond(tx: Tx, same: Registration): Promise<never> {
  throw new Refusal(
    409,
    { ja: 'この催しには、すでにお申込みがあります。', en: 'There is an application for this event already.' },
    {
      href: registrationPaths.ticket(await leadCode(tx, same.id)),
      label: { ja: '申込みを見る', en: 'See the application' },
    },
  )
}

/**
 * The same form sent twice makes one application. To an address that nobody has confirmed everything is said by mail, so that no page
 * tells who applied or was invited.
 */
export async function apply(
  tx: Tx,
  actor: Actor,
  id: string,
  form: Application,
  applicant: Applicant,
  now: Date,
): Promise<void> {
  allow(mayWrite(actor))
  const event = found(await lockEvent(tx, id))
  const { person, email, known } = applicant
  const before = await findRegistration(tx, form.id)
  if (before !== undefined) {
    if (before.event !== id || before.person !== person || before.email !== email) throw notFound()
    return
  }
  if (!known && email !== null && event.open_to === 'invited' && !(await isGuest(tx, id, email)))
    return tellAddress(tx, actor, email, uninvitedWord(event))
  await refuse(tx, event, applicant, now)
  await refuseSettled(tx, event, now)
  const same = await findLive(tx, id, applicant)
  if (same !== undefined && same.state !== 'unconfirmed') {
    if (known) return refuseSecond(tx, same)
    return tellApplicants(tx, actor, [againWord(event, same)])
  }
  // What was never confirmed stands beside this: anybody can type an address, only its owner can confirm.
  const registration = await insertApplication(tx, actor, event, form, applicant, now)
  const { size, state } = registration
  if (!known) await tellApplicants(tx, actor, [confirmWord(event, registration, confirmUntil(now, event.closes_at))])
  await record(tx, actor, {
    action: 'registrations.applied',
    subject: 'registration',
    subject_id: form.id,
    after: known ? await afterConfirming(tx, actor, event, registration, now) : { event: id, size, state },
  })
}
