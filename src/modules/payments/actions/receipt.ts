// Money that came back, all or part of it.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { canMove, findApplication, moveApplication } from '#modules/applications/index.ts'
import { lockLedgersOf, takeBack } from '#modules/budget/index.ts'
import { lockItsApplication } from '../lock-recovery.ts'
import { paymentsOf } from '../queries/payments.ts'
import { lockRecovery, recoveriesOf } from '../queries/recoveries.ts'
import { owedOn } from '../rules/interest.ts'
import { type Came, whyNotReceipt, type Wrong } from '../rules/receipt.ts'
import { isRecovered } from '../rules/settled.ts'

interface Noted extends Came {
  id: string
}

/** The money itself goes into the ledger; neither interest nor what came too much (過納) does. A second click changes nothing; nor does what is wrong, which comes back. */
export async function noteReceipt(
  tx: Tx,
  actor: Actor,
  recovery: string,
  { id, ...came }: Noted,
  now: Date,
): Promise<Wrong | null> {
  const { yen, received_on } = came
  const application = await lockItsApplication(tx, actor, recovery)
  await lockLedgersOf(tx, actor.municipality, [application])
  const before = found(await lockRecovery(tx, recovery))
  if ([...before.receipts, ...before.undone].some((one) => one.id === id)) return null
  const wrong = whyNotReceipt(before, came, today(now))
  if (wrong !== null) return wrong
  const owed = owedOn(before, before.receipts, received_on)
  const { municipality, name } = actor
  await tx
    .insertInto('recovery_receipt')
    .values({ municipality, id, recovery, yen, received_on, noted_name: name, noted_at: now })
    .execute()
  const { scheme } = before
  await takeBack(tx, actor, { scheme, application, receipt: id, yen: Math.min(yen, owed.money), received_on, now })
  if (before.state === 'open' && yen >= owed.left) {
    await tx.updateTable('recovery').set({ state: 'recovered' }).where('id', '=', recovery).execute()
    const state = (await findApplication(tx, application))?.state
    const all = isRecovered(await paymentsOf(tx, application), await recoveriesOf(tx, application))
    if (all && state !== undefined && canMove(state, 'recovered')) await moveApplication(tx, application, 'recovered')
  }
  await record(tx, actor, {
    action: 'payments.receipt_noted',
    subject: 'recovery',
    subject_id: recovery,
    after: { yen, received_on },
  })
  return null
}
