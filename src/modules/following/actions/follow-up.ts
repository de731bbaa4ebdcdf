// Staff have been in touch: the match leaves the desk until the next word.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { lockRunning } from '../lock.ts'
import { canFollowUp } from '../policy.ts'

/** A second post of the same form changes nothing. */
export async function followUp(
  tx: Tx,
  actor: Actor,
  entry: string,
  { id, said }: { id: string; said: string },
  now: Date,
): Promise<void> {
  await lockRunning(tx, actor, entry)
  allow(canFollowUp(actor))
  const { municipality, account, name } = actor
  const added = await tx
    .insertInto('follow_up')
    .values({ municipality, id, entry, author: name, said, account, made_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await record(tx, actor, { action: 'following.followed_up', subject: 'entry', subject_id: entry, after: { said } })
}
