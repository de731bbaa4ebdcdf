// All events that took place in some time, with their figures.
import { addMonths, today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { attendanceFigures } from '#modules/attendance/index.ts'
import { eventsEnded, type PastEvent } from '#modules/events/index.ts'
import { registrationFigures } from '#modules/registrations/index.ts'
import { type Figures, figuresOf } from './figures.ts'

export interface PastRow extends PastEvent {
  figures: Figures
}

/** In as many queries for many as for one. */
export async function pastEvents(db: Db, span: { from: Date; until: Date }): Promise<PastRow[]> {
  const events = await eventsEnded(db, span)
  const figures = await figuresOf(
    db,
    events.map(({ id }) => id),
  )
  return events.flatMap((event) => {
    const own = figures.get(event.id)
    return own === undefined ? [] : [{ ...event, figures: own }]
  })
}

/** Who came; where no check-in was kept, who was admitted. */
export const visits = ({ attended, admitted }: Pick<Figures, 'attended' | 'admitted'>): number => attended ?? admitted

export interface Held {
  events: number
  /** 延べ: whoever came twice is counted twice. */
  visits: number
  first_timers: number
}

type Counted = PastEvent & Held

/** By something that each of them has once or several times. */
function countBy(rows: readonly Counted[], keysOf: (row: Counted) => readonly string[]): Map<string, Held> {
  const counts = new Map<string, Held>()
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const before = counts.get(key) ?? { events: 0, visits: 0, first_timers: 0 }
      counts.set(key, {
        events: before.events + row.events,
        visits: before.visits + row.visits,
        first_timers: before.first_timers + row.first_timers,
      })
    }
  }
  return counts
}

/** For everybody: by month `2026-11` and by aim of the vision `2-1`, of all that ended before that moment. */
export async function eventsHeld(db: Db, until: Date) {
  const events = await eventsEnded(db, { from: new Date(0), until })
  const ids = events.map(({ id }) => id)
  const applied = await registrationFigures(db, ids)
  const came = await attendanceFigures(db, ids)
  const rows = events.map((event) => {
    const { attended = null, first_timers = null } = came.get(event.id) ?? {}
    const { admitted = 0 } = applied.get(event.id) ?? {}
    return { ...event, events: 1, visits: visits({ attended, admitted }), first_timers: first_timers ?? 0 }
  })
  return {
    byMonth: countBy(rows, ({ starts_at }) => (starts_at === null ? [] : [today(starts_at).slice(0, 7)])),
    byAim: countBy(rows, ({ measures }) => measures.map((measure) => measure.split('.')[0] ?? '')),
    total: countBy(rows, () => ['']).get('') ?? { events: 0, visits: 0, first_timers: 0 },
  }
}

/** What the year's events did for each measure of the vision. One that serves two is counted for both. */
export const heldByMeasure = (rows: readonly PastRow[]): Map<string, Held> =>
  countBy(
    rows.map((row) => ({
      ...row,
      events: 1,
      visits: visits(row.figures),
      first_timers: row.figures.first_timers ?? 0,
    })),
    ({ measures }) => measures,
  )

/** April to March of the year in which it began. */
export const spanOf = (year: number): { from: string; until: string } => ({
  from: `${year}-04-01`,
  until: addMonths(`${year}-04-01`, 12),
})
