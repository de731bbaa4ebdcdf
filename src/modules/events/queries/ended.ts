import type { Db } from '#platform/db/index.ts'

/** Published here (not taken over from elsewhere), and the last session has ended by now; longest ago first. */
export const endedEvents = async (db: Db, now: Date, limit = 200): Promise<string[]> => {
  const rows = await db
    .selectFrom('event')
    .select('id')
    .where('state', '=', 'published')
    .where('source', 'is', null)
    .where('ends_at', '<=', now)
    .orderBy('ends_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
