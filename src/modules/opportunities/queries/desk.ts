// What waits for a coordinator, of this module.
import type { Db } from '#platform/db/index.ts'
import { addDays } from '#platform/calendar/index.ts'

const limit = 200

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** Submitted and not yet answered. */
export const waitingForReview = async (db: Db): Promise<string[]> =>
  ids(
    await db
      .selectFrom('opportunity')
      .select('id')
      .where('state', '=', 'review')
      .orderBy('submitted_at')
      .limit(limit)
      .execute(),
  )

/** Published, and the entry period ends within these days or has just ended. */
export const closingWithin = async (db: Db, today: string, days: number): Promise<string[]> =>
  ids(
    await db
      .selectFrom('opportunity')
      .select('id')
      .where('state', '=', 'published')
      .where('entry_until_on', '>=', today)
      .where('entry_until_on', '<=', addDays(today, days))
      .orderBy('entry_until_on')
      .limit(limit)
      .execute(),
  )

/** Still published although entries ended: somebody should close it with a reason. */
export const overdue = async (db: Db, today: string): Promise<string[]> =>
  ids(
    await db
      .selectFrom('opportunity')
      .select('id')
      .where('state', '=', 'published')
      .where('entry_until_on', '<', today)
      .orderBy('entry_until_on')
      .limit(limit)
      .execute(),
  )
