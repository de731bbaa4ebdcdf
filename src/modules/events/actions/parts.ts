// What belongs to an event, written with it: sessions and tickets keep their ids, because others point at them.
import { today, tokyoTime } from '#platform/calendar/index.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Content } from '../content.ts'

interface Whose {
  municipality: string
  event: string
}

interface WithId {
  id: string
}

/** An id that the event has already, or a new one: a form from outside names no other event's rows. */
function withIds<Row extends WithId>(rows: readonly Row[], known: readonly WithId[]): Row[] {
  const mine = new Set(known.map(({ id }) => id))
  return rows.map((row) => (mine.delete(row.id) ? row : { ...row, id: newId() }))
}

async function writeSessions(tx: Tx, whose: Whose, sessions: Content['sessions']): Promise<void> {
  const ids = sessions.map(({ id }) => id)
  await tx
    .deleteFrom('event_session')
    .where('event', '=', whose.event)
    .where((e) => e.not(e('id', '=', e.fn.any(e.val(ids)))))
    .execute()
  if (sessions.length === 0) return
  await tx
    .insertInto('event_session')
    .values(sessions.map((session) => ({ ...whose, ...session })))
    .onConflict((c) =>
      c.columns(['municipality', 'id']).doUpdateSet((e) => ({
        starts_at: e.ref('excluded.starts_at'),
        ends_at: e.ref('excluded.ends_at'),
        title: e.ref('excluded.title'),
      })),
    )
    .execute()
}

async function writeTickets(tx: Tx, whose: Whose, tickets: Content['tickets']): Promise<void> {
  const ids = tickets.map(({ id }) => id)
  await tx
    .deleteFrom('event_ticket')
    .where('event', '=', whose.event)
    .where((e) => e.not(e('id', '=', e.fn.any(e.val(ids)))))
    .execute()
  if (tickets.length === 0) return
  await tx
    .insertInto('event_ticket')
    .values(
      tickets.map(({ id, label, price_yen, seats }, i) => ({ ...whose, id, label, price_yen, seats, position: i })),
    )
    .onConflict((c) =>
      c.columns(['municipality', 'id']).doUpdateSet((e) => ({
        position: e.ref('excluded.position'),
        label: e.ref('excluded.label'),
        price_yen: e.ref('excluded.price_yen'),
        seats: e.ref('excluded.seats'),
      })),
    )
    .execute()
}

/** `known`: the event as it was, where it was. */
export async function writeParts(
  tx: Tx,
  whose: Whose,
  content: Pick<Content, 'sessions' | 'tickets' | 'pools' | 'guests'>,
  known: { sessions: readonly WithId[]; tickets: readonly WithId[] } = { sessions: [], tickets: [] },
): Promise<void> {
  await writeSessions(tx, whose, withIds(content.sessions, known.sessions))
  await writeTickets(tx, whose, withIds(content.tickets, known.tickets))
  const pools = content.pools.map(({ name, rule, value, seats }, i) => ({
    ...whose,
    name,
    rule,
    value,
    seats,
    position: i,
  }))
  await tx.deleteFrom('event_pool').where('event', '=', whose.event).execute()
  await insertAll(tx, 'event_pool', pools)
  const guests = content.guests.map((email) => ({ ...whose, email }))
  await tx.deleteFrom('event_guest').where('event', '=', whose.event).execute()
  await insertAll(tx, 'event_guest', guests)
}

/** The columns of the event itself, as the database takes them. */
export function columnsOf({ sessions, tickets, pools, guests, weights, ...columns }: Content) {
  void [sessions, tickets, pools, guests]
  return { ...columns, weights: JSON.stringify(weights) }
}

/** For the audit, in no language: what belongs to it a line each; of those invited only the number. */
export const recorded = ({ guests, sessions, tickets, pools, ...columns }: Content) => ({
  ...columns,
  sessions: sessions.map(({ starts_at, ends_at, title }) =>
    `${today(starts_at)} ${tokyoTime(starts_at)}–${tokyoTime(ends_at)} ${title}`.trim(),
  ),
  tickets: tickets.map(({ label, price_yen, seats }) => `${label} ¥${price_yen} ${seats ?? ''}`.trim()),
  pools: pools.map(({ name, seats }) => `${name} ${seats}`),
  guests: guests.length,
})
