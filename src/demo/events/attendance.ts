// Who came to the events that are over, and who sat with whom: one in nine stayed away.
import type { AttendanceRows } from '#modules/attendance/index.ts'
import { plan } from '#modules/attendance/seating/index.ts'
import { random } from '../random.ts'
import type { EventRows } from './index.ts'

const rounds = 3
const minute = 60_000

/** Five at a table, and no fewer tables than seats at one: then nobody needs to meet twice. */
const tablesFor = (people: number): number[] =>
  Array<number>(Math.max(Math.ceil(people / 5), Math.min(5, people))).fill(5)

type Participant = EventRows['participants'][number]

/** As the planner seats them: until it finds nothing better, which takes the same steps on every machine. */
const seated = (tables: number[], coming: readonly Participant[]) =>
  plan(
    {
      tables,
      rounds,
      people: coming.map(({ id, organization_name, industry, kind }) => ({
        id,
        organization: organization_name ?? '',
        industry: industry ?? '',
        kind: kind ?? '',
      })),
      met: [],
      today: [],
    },
    10,
  )

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
        rows.checkins.push({
          municipality,
          event,
          session,
          participant,
          at,
          account: 'demo',
          how: r.chance(0.7) ? 'qr' : 'name',
        })
      }
    }
    if (kind !== 'exchange' || coming.length === 0) continue
    const tables = tablesFor(coming.length)
    rows.seatings.push({
      municipality,
      event,
      tables,
      rounds,
      over: rounds,
      announced_at: starts_at,
      planned_at: starts_at,
    })
    for (const [round, there] of seated(tables, coming).entries())
      for (const [table, ids] of there.entries())
        rows.seats.push(
          ...ids.map((participant) => ({ municipality, event, round: round + 1, participant, table_no: table + 1 })),
        )
  }
  return rows
}
