// A confirmed application finds its place: a seat, the waiting list, or the decision that is to come.
import type { Tx } from '#platform/db/index.ts'
import { type EventRow, ticketsOf } from '#modules/events/index.ts'
import { admittedWord, appliedWord, waitingWord } from './mails.ts'
import { nextInQueue, placeOf } from './queries/queue.ts'
import { type Registration, registrationsOf } from './queries/registrations.ts'
import { becomes, nextOffers, roomFor, seatsLeft } from './rules.ts'
import type { Word } from './telling.ts'

/** The state, and the place in the queue for whoever waits. The event is locked, and as it stands now. */
export async function placeFor(tx: Tx, event: EventRow, group: Pick<Registration, 'size' | 'ticket'>) {
  const { id, admission, capacity, taken } = event
  const tickets = await ticketsOf(tx, id)
  const ticket = tickets.find((one) => one.id === group.ticket) ?? null
  const room = roomFor({ capacity, taken, ticket })
  // Whoever waits and would fit comes first; those whom the free seats do not take keep their place.
  const waiting = admission === 'first-come' && group.size <= room ? await registrationsOf(tx, id, ['waiting']) : []
  const before = nextOffers(waiting, (capacity ?? Infinity) - taken, seatsLeft(tickets)).length > 0
  const state = becomes(admission, group.size, room, before)
  return { state, queue: state === 'waiting' ? await nextInQueue(tx, id) : null }
}

/** What somebody is told once they have a place. */
export async function placedWord(tx: Tx, event: EventRow, registration: Registration): Promise<Word> {
  if (registration.state === 'admitted') return admittedWord(event, registration)
  if (registration.state === 'applied') return appliedWord(event, registration)
  return waitingWord(event, registration, await placeOf(tx, registration))
}
