// What was before an event: for those who look at who took part in it.
import type { Db } from '#platform/db/index.ts'

interface EarlierEvent {
  id: string
  starts_at: Date
  state: string
  admission: string
}

/** Other events that have begun, and those whose seats are drawn. */
export const eventsBefore = (db: Db, event: string, now: Date): Promise<EarlierEvent[]> =>
  db
    .selectFrom('event')
    .select(['id', 'starts_at', 'state', 'admission'])
    .where('id', '<>', event)
    .where('starts_at', 'is not', null)
    .where((e) => e.or([e('starts_at', '<=', now), e('admission', '=', 'draw')]))
    .$narrowType<{ starts_at: Date }>()
    .execute()
