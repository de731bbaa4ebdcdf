// What happens to applications when something happens to their event. Each follows an act of the event and is part of it.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { canOrganize, type EventRow } from '#modules/events/index.ts'
import { calledOffWord, changedWord, notThisTimeWord } from '../mails.ts'
import { offerFreed } from '../offering.ts'
import { registrationsOf } from '../queries/registrations.ts'
import { liveStates, openStates } from '../rules.ts'
import type { State } from '../tables.ts'
import { tellApplicants } from '../telling.ts'

/** They end; gives whom it concerned. */
async function end(tx: Tx, event: string, from: readonly State[], to: 'cancelled' | 'declined' | 'lapsed', now: Date) {
  const ended = await registrationsOf(tx, event, from)
  await tx
    .updateTable('registration')
    .set((e) => ({
      state: to,
      queue: null,
      offered_until: null,
      cancelled_at: to === 'cancelled' ? now : null,
      version: e('version', '+', 1),
    }))
    .where('event', '=', event)
    .where('state', 'in', [...from])
    .execute()
  return ended
}

/** It does not take place: everybody is told, and nobody has a seat any more. */
export async function callOff(tx: Tx, actor: Actor, event: EventRow, now: Date): Promise<void> {
  allow(canOrganize(actor, event.organization))
  const ended = await end(tx, event.id, liveStates, 'cancelled', now)
  if (ended.length === 0) return
  await tellApplicants(
    tx,
    actor,
    ended.map((one) => calledOffWord(event, one)),
  )
  await record(tx, actor, {
    action: 'registrations.called_off',
    subject: 'event',
    subject_id: event.id,
    after: { cancelled: ended.length },
  })
}

/** It is over: whoever still waited waits no longer, and is told so. */
export async function endWaiting(tx: Tx, actor: Actor, event: EventRow, now: Date): Promise<void> {
  allow(canOrganize(actor, event.organization))
  // Whoever waited has had no seat and no offer: the weights of the next draw know them by that.
  const waited = await end(tx, event.id, ['waiting'], 'declined', now)
  const ended = [...waited, ...(await end(tx, event.id, openStates, 'lapsed', now))]
  if (ended.length === 0) return
  await tellApplicants(
    tx,
    actor,
    ended.filter(({ state }) => state !== 'unconfirmed').map((one) => notThisTimeWord(event, one)),
  )
  await record(tx, actor, {
    action: 'registrations.ended',
    subject: 'event',
    subject_id: event.id,
    after: { declined: waited.length, lapsed: ended.length - waited.length },
  })
}

/** Everybody who has applied hears what is different; seats that are new go to whoever waits. */
export async function tellOfChange(
  tx: Tx,
  actor: Actor,
  event: EventRow,
  lines: readonly Phrase[],
  now: Date,
): Promise<void> {
  allow(canOrganize(actor, event.organization))
  const live = lines.length === 0 ? [] : await registrationsOf(tx, event.id, liveStates)
  await tellApplicants(
    tx,
    actor,
    live.map((one) => changedWord(event, one, lines)),
  )
  const offered = await offerFreed(tx, actor, event.id, now)
  if (offered.length === 0) return
  await record(tx, actor, {
    action: 'registrations.offered',
    subject: 'event',
    subject_id: event.id,
    after: { offered },
  })
}
