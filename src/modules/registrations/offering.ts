// Free seats go to those who wait: offered in the order of the queue, held until they answer or the time is over.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { sendJob } from '#platform/jobs/index.ts'
import { findEvent, ticketsOf } from '#modules/events/index.ts'
import { offeredWord } from './mails.ts'
import { registrationsOf } from './queries/registrations.ts'
import { nextOffers, offerEnd, seatsLeft } from './rules.ts'
import { tellApplicants } from './telling.ts'

export const lapseJob = 'registrations.lapse'
/** Of one event, in which seats were freed by no act on it. */
export const offerJob = 'registrations.offer'

/**
 * Part of every act that may have freed a seat; the event is locked. Gives the ids of those who were offered one. When the event has
 * begun nobody is offered anything any more.
 */
export async function offerFreed(tx: Tx, actor: Actor, id: string, now: Date): Promise<string[]> {
  // Read again: the database has counted what was freed.
  const event = found(await findEvent(tx, id))
  const { capacity, taken, starts_at, offer_hours } = event
  const free = (capacity ?? Infinity) - taken
  if (event.state !== 'published' || starts_at === null || now >= starts_at || free < 1) return []
  const waiting = await registrationsOf(tx, id, ['waiting'])
  const offers = waiting.length === 0 ? [] : nextOffers(waiting, free, seatsLeft(await ticketsOf(tx, id)))
  if (offers.length === 0) return []
  const offered_until = offerEnd(now, offer_hours, starts_at)
  const offered = await tx
    .updateTable('registration')
    .set((e) => ({ state: 'offered', offered_until, version: e('version', '+', 1) }))
    .where('id', 'in', offers)
    .returningAll()
    .execute()
  await tellApplicants(
    tx,
    actor,
    offered.map((registration) => offeredWord(event, registration)),
  )
  await sendJob(tx, lapseJob, { municipality: actor.municipality }, { startAfter: offered_until })
  return offers
}
