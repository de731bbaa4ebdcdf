import type { Db } from '#platform/db/index.ts'

/** Events in which an offered seat was not answered in time. */
export async function eventsWithOverdueOffers(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('registration')
    .select('event')
    .distinct()
    .where('state', '=', 'offered')
    .where('offered_until', '<', now)
    .execute()
  return rows.map(({ event }) => event)
}
