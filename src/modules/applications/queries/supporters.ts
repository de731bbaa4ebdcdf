// Who supports an application from outside.
import type { Selectable } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import type { ApplicationSupporterTable, Support } from '../tables.ts'

export type Supporter = Omit<Selectable<ApplicationSupporterTable>, 'secret_hash'>

const columns = [
  'municipality',
  'id',
  'application',
  'email',
  'email_key',
  'may',
  'invited_account',
  'invited_at',
  'expires_at',
  'account',
  'name',
  'accepted_at',
  'ended_at',
] as const

/** Those invited and not ended. */
export const supportersOf = (db: Db, application: string): Promise<Supporter[]> =>
  db
    .selectFrom('application_supporter')
    .select(columns)
    .where('application', '=', application)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()

/** What the account of the actor itself may do there; staff who type in for somebody support nobody. */
export async function supportOf(db: Db, { account, acting_for }: Actor, application: string): Promise<Support | null> {
  if (acting_for !== null) return null
  const row = await db
    .selectFrom('application_supporter')
    .select('may')
    .where('application', '=', application)
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.may ?? null
}

/** Of a link that still works. */
export const findInvitation = (db: Db, secret_hash: string, now: Date): Promise<Supporter | undefined> =>
  db
    .selectFrom('application_supporter')
    .select(columns)
    .where('secret_hash', '=', secret_hash)
    .where('account', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Of whoever comes by the link of the mail once more: the application that they support. */
export const acceptedBy = (
  db: Db,
  secret_hash: string,
  account: string,
): Promise<{ application: string } | undefined> =>
  db
    .selectFrom('application_supporter')
    .select('application')
    .where('secret_hash', '=', secret_hash)
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
