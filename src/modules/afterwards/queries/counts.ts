// Counts of many events at once; where there is nothing, the event is left out.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

type Counted = { event: string; count: number }
const byEvent = (rows: readonly Counted[]) => new Map(rows.map(({ event, count }) => [event, count]))
const among = (events: readonly string[]) => sql<boolean>`event = any(${[...events]}::uuid[])`

/** Pairs who both want to meet again. One-sided wishes are counted nowhere. */
export const mutualPairs = async (db: Db, events: readonly string[]): Promise<Map<string, number>> =>
  byEvent(
    await db
      .selectFrom('wish')
      .select(['event', sql<number>`(count(*) / 2)::int`.as('count')])
      .where('mutual_at', 'is not', null)
      .where(among(events))
      .groupBy('event')
      .execute(),
  )

export const answerCounts = async (db: Db, events: readonly string[]): Promise<Map<string, number>> =>
  byEvent(
    await db
      .selectFrom('survey_answer')
      .select(['event', sql<number>`count(*)::int`.as('count')])
      .where(among(events))
      .groupBy('event')
      .execute(),
  )
