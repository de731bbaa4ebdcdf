// What can no longer change because people rely on it. Pure.
import type { Settled } from './asides.ts'
import type { Content } from './content.ts'
import { type FieldName, fieldWords } from './field-words.ts'
import type { Lack } from './missing.ts'
import type { EventDetail } from './queries/detail.ts'

/** How seats are given is what people applied under. */
const fixed = ['admission', 'group_max', 'weights', 'pools'] as const satisfies readonly FieldName[]

const parts = (value: Content[(typeof fixed)[number]]) =>
  JSON.stringify(
    typeof value === 'object'
      ? value.map((one) => ('rule' in one && 'name' in one ? [one.name, one.rule, one.value, one.seats] : one))
      : value,
  )

const differs = (before: EventDetail, after: Content): Lack[] =>
  fixed
    .filter((field) => parts(before[field]) !== parts(after[field]))
    .map((field) => ({
      field,
      why: {
        ja: `申込みが届いているため、「${fieldWords[field].ja}」は変えられません。`,
        en: `Somebody has applied: “${fieldWords[field].en}” cannot change any more.`,
      },
    }))

/** To the minute, as the form has it. */
const minuteOf = (at: Date | null) => at && Math.floor(at.getTime() / 60_000)
type Seats = readonly { id: string; seats: number | null }[]
/** Of the same kinds of tickets; without seats of its own one takes nothing from the list, and lets it be frozen. */
const sameSeats = (before: Seats, after: Seats) =>
  before.length === after.length &&
  before.every(({ id, seats }, i) => after[i]?.id === id && (after[i].seats ?? seats) === seats)

/** What the list of a draw rests on, and the seats that it is drawn for. */
function settledLacks(before: EventDetail, after: Content, { settled, pending }: Settled): Lack[] {
  const changed: [FieldName, boolean][] = [
    ['opens_at', minuteOf(before.opens_at) !== minuteOf(after.opens_at)],
    ['closes_at', minuteOf(before.closes_at) !== minuteOf(after.closes_at)],
    ['open_to', before.open_to !== after.open_to],
    ['tickets', !sameSeats(before.tickets, after.tickets)],
    ['capacity', pending && (after.capacity ?? 0) < (before.capacity ?? 0)],
  ]
  return changed.flatMap(([field, differs]): Lack[] => {
    const why = {
      ja: `受付が終わり、抽選の名簿が決まっているため、「${fieldWords[field].ja}」は${field === 'capacity' ? '減らせません' : '変えられません'}。`,
      en: `Applications are closed and the list of the draw stands: “${fieldWords[field].en}” cannot ${field === 'capacity' ? 'be lowered' : 'change'} any more.`,
    }
    return settled && differs ? [{ field, why }] : []
  })
}

function seatLacks({ taken }: EventDetail, { capacity }: Content): Lack[] {
  if (capacity !== null && capacity >= taken) return []
  const why = {
    ja: `すでに${taken}人の席が決まっています。これより減らすときは、先に申込みの一覧で、どなたをお断りするかを一人ずつ決めてください。`,
    en: `${taken} people have a seat. To have fewer, first decide about each person in the list of applications.`,
  }
  return [{ field: 'capacity', why }]
}

function ticketLacks(before: EventDetail, after: Content, applied: boolean): Lack[] {
  const kept = new Map(after.tickets.map((ticket) => [ticket.id, ticket]))
  return before.tickets.flatMap(({ id, label, taken }): Lack[] => {
    const ticket = kept.get(id)
    if (ticket === undefined && applied) {
      const why = {
        ja: `申込みが届いているため、種別「${label}」はなくせません。`,
        en: `Somebody has applied: the ticket “${label}” cannot be taken away.`,
      }
      return [{ field: 'tickets', why }]
    }
    if (ticket === undefined || ticket.seats === null || ticket.seats >= taken) return []
    const why = {
      ja: `種別「${label}」は、すでに${taken}人の席が決まっています。`,
      en: `${taken} people have a seat with the ticket “${label}”.`,
    }
    return [{ field: 'tickets', why }]
  })
}

/** What others have done that relies on the event as it is. */
export interface Relied extends Settled {
  /** Somebody has applied. */
  applied: boolean
  /** Ids of sessions at whose door somebody was checked in. */
  attended: readonly string[]
}

function sessionLacks(after: Content, attended: readonly string[]): Lack[] {
  const kept = new Set(after.sessions.map(({ id }) => id))
  if (attended.every((id) => kept.has(id))) return []
  const why = {
    ja: '受付をした回は、なくせません。',
    en: 'A session at which somebody was checked in cannot be taken away.',
  }
  return [{ field: 'sessions', why }]
}

/** Of a published event. Empty: it may be saved. */
export const whyNotChangeable = (
  before: EventDetail,
  after: Content,
  { applied, attended, ...list }: Relied,
): Lack[] => [
  ...sessionLacks(after, attended),
  ...settledLacks(before, after, list),
  ...(before.taken > 0 ? seatLacks(before, after) : []),
  ...ticketLacks(before, after, applied),
  ...(applied || list.settled ? differs(before, after) : []),
]
