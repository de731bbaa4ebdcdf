// How many people the draws of many events were about; for reports.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

/** An event without a draw that was run is left out. */
export async function drawnPeople(db: Db, events: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ event: string; people: number }>`
    select event, (summary ->> 'people')::int as people from draw
    where drawn_at is not null and event = any(${[...events]}::uuid[])`.execute(db)
  return new Map(rows.map(({ event, people }) => [event, people]))
}
