import { isDeepStrictEqual } from 'node:util'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile } from '#platform/errors.ts'
import { masked } from '../bank/account.ts'
import type { Source } from '../bank/transfer-file.ts'
import { canSetSource } from '../policy.ts'
import { findSource } from '../queries/source.ts'

/** From which account the town pays. Files that were approved stay as they are. */
export async function changeSource(
  tx: Tx,
  actor: Actor,
  { version, ...source }: Source & { version: number },
): Promise<void> {
  allow(canSetSource(actor))
  const { municipality } = actor
  const before = await findSource(tx)
  // A second click.
  if (before !== undefined && isDeepStrictEqual(before, { ...before, ...source })) return
  if ((before?.version ?? 0) !== version) throw new EditedMeanwhile()
  await tx
    .insertInto('payment_source')
    .values({ municipality, ...source })
    .onConflict((conflict) => conflict.column('municipality').doUpdateSet({ ...source, version: version + 1 }))
    .execute()
  const told = (one: Source) => ({
    client_code: one.client_code,
    client_name: one.client_name,
    account: masked({ ...one, holder: '' }),
  })
  await record(tx, actor, {
    action: 'payments.source_changed',
    subject: 'payment_source',
    subject_id: municipality,
    before: before && told(before),
    after: told(source),
  })
}
