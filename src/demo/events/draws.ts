// The draws of the demo's past: nobody keeps these secrets, for they stand here.
import type { Tx } from '#platform/db/index.ts'
import { insertPastDraw } from '#modules/draws/index.ts'
import type { EventRows } from './index.ts'

const hour = 3_600_000
const secret = '6d616368692d706f72742d64656d6f2d647261772d6f662d617574756d6e2121'
const source = '抽選の日の14時、区民館の窓口で人前で振るさいころ12回'
const beacon = '4 1 6 2 2 5 3 6 1 4 5 2（立会い3人）'

type Event = EventRows['events'][number]

/** When the list was frozen, the morning after closing, and when the draw was run, the day after that; null where there was none. */
export function drawTimes({ admission, state, closes_at, published_at }: Event) {
  if (admission !== 'draw' || state !== 'closed' || !closes_at || !published_at) return null
  const closing = new Date(closes_at).getTime()
  return {
    committed_at: new Date(published_at),
    frozen_at: new Date(closing + 17 * hour),
    drawn_at: new Date(closing + 45 * hour),
  }
}

/** Runs them; gives the rows with everybody's place. */
export async function drawPast(tx: Tx, municipality: string, rows: EventRows, by: string): Promise<EventRows> {
  const admitted = new Set<string>()
  const drawn = new Set<string>()
  for (const event of rows.events) {
    const times = drawTimes(event)
    if (times === null) continue
    const proof = await insertPastDraw(tx, municipality, event.id, { ...times, secret, source, beacon, by })
    for (const receipt of proof.admitted) admitted.add(receipt)
    for (const receipt of proof.order) drawn.add(receipt)
  }
  const stateOf = (receipt: string) => (admitted.has(receipt) ? 'admitted' : 'declined')
  return {
    ...rows,
    registrations: rows.registrations.map((one) =>
      drawn.has(one.receipt) ? { ...one, state: stateOf(one.receipt) } : one,
    ),
  }
}
