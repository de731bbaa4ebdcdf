import type { Db } from '#platform/db/index.ts'

/** Which of these events have had their mail. */
export async function thankedAmong(db: Db, events: readonly string[]): Promise<Set<string>> {
  if (events.length === 0) return new Set()
  const rows = await db
    .selectFrom('thanks_mail')
    .select('event')
    .where('event', 'in', [...events])
    .execute()
  return new Set(rows.map(({ event }) => event))
}
