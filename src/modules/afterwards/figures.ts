// What is counted of an event, for its report and for the yearly table.
import type { Db } from '#platform/db/index.ts'
import { attendanceFigures, newPairs } from '#modules/attendance/index.ts'
import { drawnPeople } from '#modules/draws/index.ts'
import { registrationFigures } from '#modules/registrations/index.ts'
import { answerCounts, mutualPairs } from './queries/counts.ts'

export interface Figures {
  /** Applications that were confirmed, and the people in them. */
  groups: number
  people: number
  /** How many people the draw was about; null without one. */
  drawn: number | null
  admitted: number
  /** Null where nobody was checked in: then it is not known who came. */
  attended: number | null
  no_shows: number | null
  walk_ins: number | null
  /** Of those who applied themselves and came: never before at one of our events. */
  first_timers: number | null
  /** Who sat together and had not met at an earlier event. */
  new_pairs: number
  mutual_wishes: number
  answers: number
}

/** In as many queries for many events as for one. */
export async function figuresOf(db: Db, events: readonly string[]): Promise<Map<string, Figures>> {
  const applied = await registrationFigures(db, events)
  const drawn = await drawnPeople(db, events)
  const came = await attendanceFigures(db, events)
  const met = await newPairs(db, events)
  const mutual = await mutualPairs(db, events)
  const answers = await answerCounts(db, events)
  return new Map(
    events.map((event) => [
      event,
      {
        drawn: drawn.get(event) ?? null,
        ...(applied.get(event) ?? { groups: 0, people: 0, admitted: 0 }),
        ...(came.get(event) ?? { attended: null, no_shows: null, walk_ins: null, first_timers: null }),
        new_pairs: met.get(event) ?? 0,
        mutual_wishes: mutual.get(event) ?? 0,
        answers: answers.get(event) ?? 0,
      },
    ]),
  )
}
