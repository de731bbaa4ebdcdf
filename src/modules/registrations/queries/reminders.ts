// Whom to remind today.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { Registration } from './registrations.ts'

export type Reminder = 'week' | 'day'

/** Days before the first session, in Tokyo: the first on which it is sent, and the last on which it still makes sense. */
const windows: Readonly<Record<Reminder, { from: number; until: number }>> = {
  week: { from: 7, until: 2 },
  day: { from: 1, until: 0 },
}

/**
 * Who has a seat and was not reminded yet. Whoever was told of their seat only on the day of the reminder, or later, knows; a day on which
 * nothing ran is made up for.
 */
export async function listToRemind(db: Db, which: Reminder, now: Date, batch: number): Promise<Registration[]> {
  const { from, until } = windows[which]
  const { rows } = await sql<Registration>`
    with soon as (
      select id, (starts_at at time zone 'Asia/Tokyo')::date as first_on from event
      where state = 'published' and starts_at > ${now}
        and (starts_at at time zone 'Asia/Tokyo')::date
          between (${now}::timestamptz at time zone 'Asia/Tokyo')::date + ${until}::int
              and (${now}::timestamptz at time zone 'Asia/Tokyo')::date + ${from}::int
    )
    select r.* from registration r join soon on soon.id = r.event
    where r.state = 'admitted' and not r.walk_in and not ${which} = any (r.reminded)
      and (coalesce(r.decided_at, r.confirmed_at, r.created_at) at time zone 'Asia/Tokyo')::date < soon.first_on - ${from}::int
    order by r.id limit ${batch}`.execute(db)
  return rows
}
