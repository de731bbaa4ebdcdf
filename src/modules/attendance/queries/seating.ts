// Tables, rounds and who sits where.
import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { type Attendee, attendeesOf } from '#modules/registrations/index.ts'
import { metBefore } from '../met.ts'
import { readSeating, type SeatingInput } from '../seating/input.ts'
import { tablesForNeeds } from '../seating/needs.ts'
import type { Rounds } from '../seating/plan.ts'
import type { PinTable, SeatingTable, SeatTable } from '../tables.ts'
import { folded, presentAt } from './door.ts'

export type Seating = Selectable<SeatingTable>
type Pin = Selectable<PinTable>
type Seat = Selectable<SeatTable>

export const findSeating = (db: Db, event: string): Promise<Seating | undefined> =>
  db.selectFrom('seating').selectAll().where('event', '=', event).executeTakeFirst()

export const lockSeating = (tx: Tx, event: string): Promise<Seating | undefined> =>
  tx.selectFrom('seating').selectAll().where('event', '=', event).forUpdate().executeTakeFirst()

export const pinsOf = (db: Db, event: string): Promise<Pin[]> =>
  db
    .selectFrom('seating_pin')
    .selectAll()
    .where('event', '=', event)
    .orderBy('table_no')
    .orderBy('participant')
    .execute()

/** By round and table. */
export const seatsOf = (db: Db, event: string): Promise<Seat[]> =>
  db
    .selectFrom('seat')
    .selectAll()
    .where('event', '=', event)
    .orderBy('round')
    .orderBy('table_no')
    .orderBy('participant')
    .execute()

export interface Sitter extends Attendee {
  present: boolean
}

/** All that the seats of an event are planned from and judged by. */
export interface Gathering {
  sitters: readonly Sitter[]
  pins: readonly Pin[]
  seats: readonly Seat[]
  met: readonly [string, string][]
}

export async function gatheringOf(db: Db, event: string): Promise<Gathering> {
  const here = await presentAt(db, event)
  const attendees = await attendeesOf(db, event)
  const known = new Set(attendees.map(({ id }) => id))
  return {
    sitters: attendees.map((one) => ({ ...one, present: here.has(one.id) })),
    pins: (await pinsOf(db, event)).filter(({ participant }) => known.has(participant)),
    seats: (await seatsOf(db, event)).filter(({ participant }) => known.has(participant)),
    met: [...(await metBefore(db, event)), ...together(attendees)],
  }
}

/** Those who come together know each other. */
function together(attendees: readonly Attendee[]): [string, string][] {
  const groups = [...Map.groupBy(attendees, ({ registration }) => registration).values()]
  return groups.flatMap((members) =>
    members.flatMap((a, i) => members.slice(i + 1).map((b): [string, string] => [a.id, b.id])),
  )
}

/** For each round and table the ids of those who sit there. */
export const roundsOf = ({ tables, rounds }: Pick<Seating, 'tables' | 'rounds'>, seats: readonly Seat[]): Rounds =>
  Array.from({ length: rounds }, (_round, round) =>
    tables.map((_size, table) =>
      seats
        .filter((one) => one.round === round + 1 && one.table_no === table + 1)
        .map(({ participant }) => participant),
    ),
  )

/** Everybody who comes, as the planner and the score know them. */
export const peopleOf = ({ sitters, met }: Pick<Gathering, 'sitters' | 'met'>) => ({
  people: sitters.map(({ id, organization_name, industry, kind }) => ({
    id,
    organization: folded(organization_name),
    industry: industry ?? '',
    kind: kind ?? '',
  })),
  met: [...met],
})

/** What the planner is asked. Throws a SeatingError where it cannot be. */
export function inputOf(seating: Seating, gathering: Gathering, sitters: readonly Sitter[]): SeatingInput {
  const { pins, seats, met } = gathering
  const { people, ...known } = peopleOf({ sitters, met })
  // Of all who come, not of those who are here: planned again, everybody keeps their table.
  const tableOf = new Map([
    ...tablesForNeeds(seating.tables, gathering.sitters, pins),
    ...pins.map(({ participant, table_no }) => [participant, table_no] as const),
  ])
  const hostOf = (id: string) => {
    const table = tableOf.get(id)
    return table === undefined ? undefined : table - 1
  }
  const over = roundsOf(seating, seats).slice(0, seating.over).flat()
  return readSeating({
    tables: seating.tables,
    rounds: Math.max(1, seating.rounds - seating.over),
    people: people.map((one) => ({ ...one, host: hostOf(one.id) })),
    ...known,
    today: over.flatMap((table) => table.flatMap((a, i) => table.slice(i + 1).map((b) => [a, b]))),
  })
}

/** Where one participant sits, by round; empty until it is announced. */
export async function tablesOf(
  db: Db,
  event: string,
  participant: string,
): Promise<Pick<Seat, 'round' | 'table_no'>[]> {
  return db
    .selectFrom('seat')
    .innerJoin('seating', 'seating.event', 'seat.event')
    .select(['seat.round', 'seat.table_no'])
    .where('seat.event', '=', event)
    .where('seat.participant', '=', participant)
    .where('seating.announced_at', 'is not', null)
    .orderBy('seat.round')
    .execute()
}
