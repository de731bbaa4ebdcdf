// Applications as later modules list them, without their answers.
import type { Db } from '#platform/db/index.ts'
import type { ApplicationState } from '../states.ts'

const brief = (db: Db) =>
  db
    .selectFrom('application')
    .select([
      'id',
      'scheme',
      'call',
      'number',
      'number_year',
      'state',
      'organization',
      'person',
      'applicant_name',
      'asked_yen',
    ])
    .where('submitted_at', 'is not', null)
    .orderBy('number')

export type BriefApplication = Awaited<ReturnType<typeof briefsOf>>[number]

/** By number. */
export const briefsOf = async (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : brief(db)
        .where('id', 'in', [...ids])
        .execute()

/** Of a call, in one of these states; by number. */
export const briefsInCall = (db: Db, call: string, states: readonly ApplicationState[]) =>
  brief(db)
    .where('call', '=', call)
    .where('state', 'in', [...states])
    .execute()

/** Which of these calls have an application in this state. */
export async function callsWith(db: Db, calls: readonly string[], state: ApplicationState): Promise<Set<string>> {
  if (calls.length === 0) return new Set()
  const rows = await db
    .selectFrom('application')
    .select('call')
    .distinct()
    .where('state', '=', state)
    .where('call', 'in', [...calls])
    .execute()
  return new Set(rows.map(({ call }) => call))
}
