import type { Actor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { type BusinessId, businessIds } from '../queries.ts'
import { type Holder, noteChange } from './changes.ts'

/** Keeps what gBizID says of the holder's business; a line in the audit where it says something new. */
export async function keepBusinessId(tx: Tx, actor: Actor, holder: Holder, said: BusinessId): Promise<void> {
  allow(actor.account === holder.id)
  const before = (await businessIds(tx, [holder.id])).get(holder.id)
  await tx
    .insertInto('business_id')
    .values({ municipality: actor.municipality, account: holder.id, ...said })
    .onConflict((conflict) =>
      conflict.columns(['municipality', 'account']).doUpdateSet({ ...said, read_at: new Date() }),
    )
    .execute()
  if (JSON.stringify(before) === JSON.stringify(said)) return
  await record(tx, actor, {
    action: 'accounts.business_id_read',
    subject: 'account',
    subject_id: holder.id,
    before,
    after: said,
  })
}

export async function forgetBusinessId(tx: Tx, actor: Actor, holder: Holder): Promise<void> {
  allow(actor.account === holder.id)
  await tx.deleteFrom('business_id').where('account', '=', holder.id).execute()
  await noteChange(tx, actor, holder, 'oidc_unlinked')
}
