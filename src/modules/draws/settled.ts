// From when on those who applied for a draw are a list that stands.
import type { Db } from '#platform/db/index.ts'
import type { EventRow, Settled } from '#modules/events/index.ts'
import { countsOf } from '#modules/registrations/index.ts'
import { findStanding } from './queries/draw.ts'
import { stageOf } from './rules.ts'

/** Frozen or drawn; and from closing on as soon as somebody is in it. */
export async function settledDraw(db: Db, event: EventRow, now: Date): Promise<Settled> {
  const draw = event.admission === 'draw' ? await findStanding(db, event.id) : undefined
  if (draw === undefined) return { settled: false, pending: false }
  const stage = stageOf(event, draw, now)
  const settled =
    stage === 'frozen' ||
    stage === 'drawn' ||
    (stage === 'closed' && (await countsOf(db, event.id)).some(({ state }) => state === 'applied'))
  return { settled, pending: settled && stage !== 'drawn' }
}
