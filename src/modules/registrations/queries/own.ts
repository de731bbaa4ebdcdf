// What somebody has applied for: as a member, or under the address that is theirs.
import type { Db } from '#platform/db/index.ts'
import { liveStates } from '../rules.ts'
import type { Registration } from './registrations.ts'

export interface Whose {
  person: string | null
  email: string | null
}

/** The live application for this event under this person or address. */
export const findLive = (db: Db, event: string, { person, email }: Whose): Promise<Registration | undefined> =>
  db
    .selectFrom('registration')
    .selectAll()
    .where('event', '=', event)
    .where('state', 'in', [...liveStates])
    .where('walk_in', '=', false)
    .where((e) => e.or([e('person', '=', person), e('email_key', '=', email?.toLowerCase() ?? null)]))
    // What was confirmed comes before what was only typed.
    .orderBy((e) => e('state', '=', 'unconfirmed'))
    .limit(1)
    .executeTakeFirst()

/** The address of its ticket page. */
export async function leadCode(db: Db, registration: string): Promise<string> {
  const { code } = await db
    .selectFrom('participant')
    .select('code')
    .where('registration', '=', registration)
    .where('position', '=', 1)
    .executeTakeFirstOrThrow()
  return code
}
