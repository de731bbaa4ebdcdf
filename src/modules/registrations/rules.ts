// Who holds a seat, and what an application becomes. Pure.
import type { State } from './tables.ts'

/** Has a seat, or is being held one. The database counts the same (registration_takes). */
export const takesSeat = (state: State): boolean => state === 'admitted' || state === 'offered'

export const isLive = (state: State): boolean => !['declined', 'cancelled', 'lapsed'].includes(state)

/** How many more fit: into the event, and into the kind of ticket that was chosen. */
export interface Room {
  capacity: number | null
  taken: number
  ticket: { seats: number | null; taken: number } | null
}

export const roomFor = ({ capacity, taken, ticket }: Room): number =>
  Math.min((capacity ?? Infinity) - taken, ticket === null ? Infinity : (ticket.seats ?? Infinity) - ticket.taken)

/**
 * What a confirmed application becomes. First come: a seat where the whole group fits and nobody waits before it, else the waiting
 * list. Approval and draw: it waits for the decision.
 */
export function becomes(
  admission: 'first-come' | 'approval' | 'draw',
  size: number,
  room: number,
  somebodyWaits: boolean,
): 'admitted' | 'waiting' | 'applied' {
  if (admission !== 'first-come') return 'applied'
  return !somebodyWaits && size <= room ? 'admitted' : 'waiting'
}

interface Queued {
  id: string
  size: number
  ticket: string | null
}

/**
 * Whom to offer the free seats, in the order of the queue. A group that does not fit whole is passed over and keeps its place.
 * `free` is what the event has left; `tickets` what each limited kind of ticket has left.
 */
export function nextOffers(queue: readonly Queued[], free: number, tickets: ReadonlyMap<string, number>): string[] {
  const left = new Map(tickets)
  const offers: string[] = []
  let seats = free
  for (const { id, size, ticket } of queue) {
    const own = ticket === null ? Infinity : (left.get(ticket) ?? Infinity)
    if (size > seats || size > own) continue
    seats -= size
    if (ticket !== null && left.has(ticket)) left.set(ticket, own - size)
    offers.push(id)
  }
  return offers
}
