// Who came to the events that are over, and who sat with whom: one in nine stayed away.
import type { AttendanceRows } from '#modules/attendance/index.ts'
import { random } from '../random.ts'
import type { EventRows } from './index.ts'

const rounds = 3
const minute = 60_000

/** A prime, and no table has more seats than there are tables: then nobody meets twice. */
const tablesFor = (people: number): number => [3, 5, 7, 11, 13].find((tables) => tables ** 2 >= people) ?? 17

/** Each round everybody moves on, by another number of tables than those they sat with. */
const tableOf = (place: number, round: number, tables: number): number =>
  1 + ((place + round * Math.floor(place / tables)) % tables)

export function attendanceOf({ events, sessions, registrations, participants }: EventRows): AttendanceRows {
  const rows: AttendanceRows = { checkins: [], seatings: [], seats: [] }
  const admitted = new Set(registrations.filter(({ state }) => state === 'admitted').map(({ id }) => id))
  for (const { municipality, id: event, kind, state, starts_at } of events) {
    if (state !== 'closed' && state !== 'reported') continue
    const r = random(1, `attendance ${event}`)
    const coming = participants.filter((one) => one.event === event && admitted.has(one.registration))
    for (const { id: session, starts_at: begins } of sessions.filter((one) => one.event === event)) {
      for (const { id: participant } of coming.filter(() => r.chance(8 / 9))) {
        const at = new Date(new Date(begins).getTime() + r.int(-25, 10) * minute)
        rows.checkins.push({ municipality, event, session, participant, at, account: 'demo', how: r.chance(0.7) ? 'qr' : 'name' }) // prettier-ignore
      }
    }
    if (kind !== 'exchange' || coming.length === 0) continue
    const tables = tablesFor(coming.length)
    rows.seatings.push({
      municipality,
      event,
      tables: Array<number>(tables).fill(Math.ceil(coming.length / tables)),
      rounds,
      over: rounds,
      announced_at: starts_at,
      planned_at: starts_at,
    })
    for (const [place, { id: participant }] of coming.entries())
      for (let round = 1; round <= rounds; round++)
        rows.seats.push({ municipality, event, round, participant, table_no: tableOf(place, round, tables) })
  }
  return rows
} // prettier-ignore
