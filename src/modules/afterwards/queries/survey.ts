import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { Answers } from '#modules/registrations/index.ts'
import { keyOf } from '../survey-key.ts'

/** Without whose they are, in an order that tells nothing: that of the keys. */
export const answersIn = async (db: Db, event: string): Promise<Answers[]> =>
  (await db.selectFrom('survey_answer').select('answers').where('event', '=', event).orderBy('key').execute()).map(
    ({ answers }) => answers,
  )

export const hasAnswered = async (db: Db, event: string, ownKey: string): Promise<boolean> =>
  (await db
    .selectFrom('survey_answer')
    .select('key')
    .where('event', '=', event)
    .where('key', '=', keyOf(ownKey))
    .executeTakeFirst()) !== undefined

/** Questions that somebody has answered. */
export async function answeredIn(db: Db, event: string): Promise<string[]> {
  const { rows } = await sql<{ question: string }>`
    select distinct jsonb_object_keys(answers) as question from survey_answer where event = ${event}`.execute(db)
  return rows.map(({ question }) => question)
}
