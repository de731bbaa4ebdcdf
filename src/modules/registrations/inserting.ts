// An application becomes rows, with its place.
import { type Actor, originOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { locale } from '#platform/i18n/index.ts'
import type { EventRow } from '#modules/events/index.ts'
import { participantRows } from './participants.ts'
import { placeFor } from './placing.ts'
import type { Whose } from './queries/own.ts'
import type { Registration } from './queries/registrations.ts'
import type { Application } from './reading.ts'
import { newReceipt } from './secret.ts'

export interface Applicant extends Whose {
  /** A member, or somebody for whom staff type in; else it counts once the button behind the link in the mail is pressed. */
  known: boolean
}

/** The event is locked. */
export async function insertApplication(
  tx: Tx,
  actor: Actor,
  event: EventRow,
  form: Application,
  { person, email, known }: Applicant,
  now: Date,
): Promise<Registration> {
  const { municipality, account } = actor
  const { id, ticket, people, answers } = form
  const size = people.length
  const place = known ? await placeFor(tx, event, { size, ticket }) : ({ state: 'unconfirmed', queue: null } as const)
  const registration = await tx
    .insertInto('registration')
    .values({
      municipality,
      id,
      event: event.id,
      receipt: newReceipt(),
      person,
      email,
      phone: form.phone ?? '',
      locale: locale(),
      ticket,
      size,
      answers: JSON.stringify(answers),
      ...place,
      offered_until: null,
      override: null,
      origin: form.origin ?? originOf(actor),
      created_account: account,
      created_at: now,
      confirmed_at: known ? now : null,
      decided_at: place.state === 'admitted' ? now : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('participant')
    .values(participantRows({ municipality, event: event.id, registration: id }, form))
    .execute()
  return registration
}
