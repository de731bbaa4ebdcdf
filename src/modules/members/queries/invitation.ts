// Invitations that can still be accepted.
import { createHash } from 'node:crypto'
import type { ExpressionBuilder } from 'kysely'
import type { Db, Tables } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Opened by the mail's secret; or by its id, by whoever has confirmed the address it went to. */
export interface InvitationKey {
  key: string
  /** The confirmed address of the one who opens it; null while they act for somebody. */
  email: string | null
}

/** The condition on an invitation of the key's. */
export const opensWith =
  ({ key, email }: InvitationKey) =>
  (row: ExpressionBuilder<Tables, 'invitation'>) =>
    isId(key)
      ? row.and([row('invitation.id', '=', key), row('invitation.email', '=', email)])
      : row('invitation.token_hash', '=', hashOf(key))

const open = (db: Db, now: Date) =>
  db.selectFrom('invitation').where('accepted_at', 'is', null).where('invitation.expires_at', '>', now)

export const openInvitations = (db: Db, organization: string, now: Date) =>
  open(db, now)
    .select(['id', 'email', 'role', 'expires_at'])
    .where('organization', '=', organization)
    .orderBy('created_at', 'desc')
    .execute()

export const findInvitation = (db: Db, key: InvitationKey, now: Date) =>
  open(db, now).select('organization').where(opensWith(key)).executeTakeFirst()

/** What waits for the holder of this address; 20 at most. */
export const invitationsTo = (db: Db, email: string, now: Date) =>
  open(db, now)
    .innerJoin('organization', (join) =>
      join
        .onRef('organization.municipality', '=', 'invitation.municipality')
        .onRef('organization.id', '=', 'invitation.organization'),
    )
    .select(['invitation.id', 'organization.name'])
    .where('invitation.email', '=', email)
    .orderBy('invitation.created_at')
    .limit(20)
    .execute()
