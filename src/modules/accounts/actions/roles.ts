import { sql } from 'kysely'
import type { Actor, Role } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, Refusal } from '#platform/errors.ts'
import { canGiveRoles } from '../policy.ts'

export async function grantRole(tx: Tx, actor: Actor, account: string, role: Role): Promise<void> {
  allow(canGiveRoles(actor))
  const added = await tx
    .insertInto('role_grant')
    .values({ municipality: actor.municipality, account, role, granted_by: actor.account })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await record(tx, actor, { action: 'accounts.role_granted', subject: 'account', subject_id: account, after: { role } })
}

export async function revokeRole(tx: Tx, actor: Actor, account: string, role: Role): Promise<void> {
  allow(canGiveRoles(actor))
  // Two administrators must not remove each other at the same moment.
  await sql`select pg_advisory_xact_lock(hashtext(${`administrators of ${actor.municipality}`}))`.execute(tx)
  const removed = await tx
    .deleteFrom('role_grant')
    .where('account', '=', account)
    .where('role', '=', role)
    .executeTakeFirst()
  if (removed.numDeletedRows === 0n) return
  const left = await tx
    .selectFrom('role_grant')
    .select('account')
    .where('role', '=', 'administrator')
    .limit(1)
    .execute()
  if (left.length === 0) {
    throw new Refusal(409, {
      ja: '管理者がいなくなるため、外せません。先に別の方を管理者にしてください。',
      en: 'This is the last administrator. Please name another one first.',
    })
  }
  await record(tx, actor, {
    action: 'accounts.role_revoked',
    subject: 'account',
    subject_id: account,
    before: { role },
    after: { role: null },
  })
}
