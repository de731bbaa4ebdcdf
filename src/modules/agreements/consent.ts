// One line for one side's yes to one version.
import { type Actor, originOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import type { Side } from '#modules/members/index.ts'

const forBoth = () =>
  new Refusal(409, {
    ja: '双方の同意を一人で記録することはできません。もう一方は、本人か別の職員が記録してください',
    en: 'One account cannot agree for both sides. The other side must agree itself, or another member of staff types it in',
  })

/** False when it was given already. Nobody agrees for both sides. */
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
  if (added.numInsertedOrUpdatedRows === 1n) return true
  const own = await tx
    .selectFrom('agreement_consent')
    .select('side')
    .where('agreement', '=', agreement)
    .where('version', '=', given.version)
    .where('side', '=', given.side)
    .executeTakeFirst()
  if (own === undefined) throw forBoth()
  return false
}
