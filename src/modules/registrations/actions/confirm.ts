// Somebody without an account says that it was them.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, Refusal } from '#platform/errors.ts'
import { eventPaths, whyNotOpen } from '#modules/events/index.ts'
import { afterConfirming } from '../confirmed.ts'
import { lockByCode, refuseSettled } from '../lock.ts'
import { registrationPaths } from '../paths.ts'
import { placeFor } from '../placing.ts'
import { findLive, leadCode } from '../queries/own.ts'
import { confirmHours } from '../rules.ts'

/** From now on it counts, and has its place in line. A second press does nothing. */
export async function confirm(tx: Tx, actor: Actor, code: string, now: Date): Promise<void> {
  allow(mayWrite(actor))
  const { event, registration: before } = await lockByCode(tx, code)
  if (before.state !== 'unconfirmed') return
  const why = whyNotOpen(event, now)
  if (why !== null) {
    const wayOn = { href: eventPaths.page(event.id), label: { ja: '催しのページへ', en: 'To the event' } }
    throw new Refusal(409, why, wayOn)
  }
  await refuseSettled(tx, event, now)
  const same = await findLive(tx, event.id, before)
  if (same !== undefined && same.state !== 'unconfirmed') {
    throw new Refusal(
      409,
      { ja: 'この催しには、すでにお申込みがあります。', en: 'There is an application for this event already.' },
      {
        href: registrationPaths.ticket(await leadCode(tx, same.id)),
        label: { ja: '申込みを見る', en: 'See the application' },
      },
    )
  }
  const place = await placeFor(tx, event, before)
  const registration = await tx
    .updateTable('registration')
    .set({
      ...place,
      confirmed_at: now,
      decided_at: place.state === 'admitted' ? now : null,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await record(tx, actor, {
    action: 'registrations.confirmed',
    subject: 'registration',
    subject_id: before.id,
    before: { state: before.state },
    after: await afterConfirming(tx, actor, event, registration, now),
  })
}

/** What nobody confirmed in time is gone, with the names in it. */
export async function forgetUnconfirmed(tx: Tx, actor: Actor, now: Date): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  const gone = await tx
    .deleteFrom('registration')
    .where('state', '=', 'unconfirmed')
    .where('created_at', '<', new Date(now.getTime() - confirmHours * 3_600_000))
    .returning('id')
    .execute()
  const [first] = gone
  if (first === undefined) return 0
  await record(tx, actor, {
    action: 'registrations.forgotten',
    subject: 'registration',
    subject_id: first.id,
    after: { registrations: gone.map(({ id }) => id) },
  })
  return gone.length
}
