// Who holds a seat, and what an application becomes. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import type { EventState, OpenTo } from '#modules/events/index.ts'
import type { State } from './tables.ts'

/** Has a seat, or is being held one. The database counts the same (registration_takes). */
export const takesSeat = (state: State): boolean => state === 'admitted' || state === 'offered'

/** Without an answer yet. */
export const openStates: readonly State[] = ['unconfirmed', 'applied', 'waiting', 'offered']
export const liveStates: readonly State[] = [...openStates, 'admitted']

export const isLive = (state: State): boolean => liveStates.includes(state)

/** How many more fit: into the event, and into the kind of ticket that was chosen. */
interface Room {
  capacity: number | null
  taken: number
  ticket: { seats: number | null; taken: number } | null
}

export const roomFor = ({ capacity, taken, ticket }: Room): number =>
  Math.min((capacity ?? Infinity) - taken, ticket === null ? Infinity : (ticket.seats ?? Infinity) - ticket.taken)

/**
 * What a confirmed application becomes. First come: a seat where the whole group fits and nobody who waits would fit too, else the
 * waiting list. Approval and draw: it waits for the decision.
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

/** What each limited kind of ticket has left. */
export const seatsLeft = (
  tickets: readonly { id: string; seats: number | null; taken: number }[],
): ReadonlyMap<string, number> =>
  new Map(tickets.flatMap(({ id, seats, taken }) => (seats === null ? [] : [[id, seats - taken] as const])))

/** Until when an offer holds: never beyond the beginning. */
export const offerEnd = (now: Date, hours: number, starts_at: Date): Date =>
  new Date(Math.min(now.getTime() + hours * 3_600_000, starts_at.getTime()))

/** How long an application waits to be confirmed. */
export const confirmHours = 24

/** Until when a link in a mail confirms: a day, and not after applications have closed. */
export function confirmUntil(now: Date, closes_at: Date | null): Date {
  const day = now.getTime() + confirmHours * 3_600_000
  return new Date(Math.min(day, closes_at?.getTime() ?? day))
}

/** Why it is not for this applicant; that somebody lives, works or studies here is declared in the form. */
export function whyNotFor(openTo: OpenTo, { member, invited }: { member: boolean; invited: boolean }): Phrase | null {
  if (openTo === 'members' && !member)
    return { ja: 'この催しに申し込めるのは会員の方です。', en: 'This event is for members.' }
  if (openTo === 'invited' && !invited)
    return { ja: 'この催しは、招待された方だけが申し込めます。', en: 'This event is by invitation only.' }
  return null
}

interface Timed {
  state: EventState
  starts_at: Date | null
}

/** Once it has begun, a place given back helps nobody. */
export const canStillCancel = ({ state, starts_at }: Timed, now: Date): boolean =>
  state === 'published' && starts_at !== null && now < starts_at

/** Until applications close; whoever has a seat may still say that fewer come, or what they need, until it begins. */
export const canChange = (event: Timed & { closes_at: Date | null }, { state }: { state: State }, now: Date): boolean =>
  isLive(state) &&
  canStillCancel(event, now) &&
  (takesSeat(state) || (event.closes_at !== null && now <= event.closes_at))

/** A draw or a decision still to come counts whoever is there then. */
export const canGrow = ({ state }: { state: State }): boolean => state === 'unconfirmed' || state === 'applied'

/** In which states an organizer who decides by hand may still decide so. */
export const decidable: Readonly<Record<'admit' | 'wait' | 'decline', readonly State[]>> = {
  admit: ['applied', 'waiting'],
  wait: ['applied'],
  decline: ['applied', 'waiting'],
}

/** Whoever applies now waits: seats go in order, and they are taken or others wait already. */
export const isFull = (
  { admission, capacity, taken }: { admission: string; capacity: number | null; taken: number },
  waiting: number,
): boolean => admission === 'first-come' && capacity !== null && (waiting > 0 || taken >= capacity)
