// What applications hold in place: the organizer then changes no more how seats are given, nor what was answered.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { questionsOf } from '#modules/events/index.ts'

/** Whether anybody has applied, whatever became of it: an application points at its ticket for as long as it is kept. */
export const isAppliedFor = async (db: Db, event: string): Promise<boolean> =>
  (await db.selectFrom('registration').select('id').where('event', '=', event).limit(1).executeTakeFirst()) !==
  undefined

/** Ids of the questions that an application answers. */
export async function answeredIn(db: Db, event: string, purpose: Parameters<typeof questionsOf>[2]): Promise<string[]> {
  if (purpose !== 'registration') return []
  const rows = await db
    .selectFrom('registration')
    .select(sql<string>`jsonb_object_keys(answers)`.as('id'))
    .distinct()
    .where('event', '=', event)
    .execute()
  return rows.map(({ id }) => id)
}
