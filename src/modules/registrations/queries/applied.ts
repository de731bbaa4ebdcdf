// What of an event stays as it is because somebody has applied.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

/** Whether anybody has, also who has cancelled since or has not confirmed yet: their row points at the ticket they chose. */
export const hasApplications = async (db: Db, event: string): Promise<boolean> =>
  (await db.selectFrom('registration').select('id').where('event', '=', event).limit(1).executeTakeFirst()) !==
  undefined

/** Ids of the questions of its form that somebody has answered. */
export async function answeredQuestionsOf(db: Db, event: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct jsonb_object_keys(answers) as id from registration where event = ${event}`.execute(db)
  return rows.map(({ id }) => id)
}
