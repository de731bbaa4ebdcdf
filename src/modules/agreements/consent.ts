// One line for one side's yes to one version.
import { type Actor, originOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Side } from '#modules/members/index.ts'

/** False when it was given already. */
export async function giveConsent(
  tx: Tx,
  actor: Actor,
  agreement: string,
  given: { version: number; side: Side; name: string },
  now: Date,
): Promise<boolean> {
  const { municipality, account, address } = actor
  const added = await tx
    .insertInto('agreement_consent')
    .values({ municipality, agreement, ...given, account, address, origin: originOf(actor), given_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}
