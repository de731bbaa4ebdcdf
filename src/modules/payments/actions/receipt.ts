// Money that came back, all or part of it.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import {
  canMove,
  findApplication,
  lockApplications,
  moveApplication,
  refuseInvolved,
} from '#modules/applications/index.ts'
import { lockLedgersOf, takeBack } from '#modules/budget/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { paymentPaths } from '../paths.ts'
import { canPay } from '../policy.ts'
import { paymentsOf } from '../queries/payments.ts'
import { findRecovery, lockRecovery, recoveriesOf } from '../queries/recoveries.ts'
import { owedOn } from '../rules/interest.ts'
import { isRecovered } from '../rules/settled.ts'

interface Came {
  id: string
  yen: number
  received_on: string
  /** Whoever notes it has seen that it is more than was owed. */
  over: boolean
}

/** The money itself goes into the ledger; neither interest nor what came too much (過納) does. A second click changes nothing. */
export async function noteReceipt(
  tx: Tx,
  actor: Actor,
  recovery: string,
  { id, yen, received_on, over }: Came,
  now: Date,
): Promise<void> {
  allow(canPay(actor))
  const { application } = found(await findRecovery(tx, recovery))
  for (const one of (await lockApplications(tx, [application])).values()) refuseInvolved(actor, one)
  await lockLedgersOf(tx, actor.municipality, [application])
  const before = found(await lockRecovery(tx, recovery))
  if (before.receipts.some((one) => one.id === id)) return
  const refuse = (ja: string, en: string) =>
    new Refusal(
      409,
      { ja, en },
      { href: paymentPaths.recovery(recovery), label: { ja: '返還のページに戻る', en: 'Back' } },
    )
  const owed = owedOn(before, before.receipts, received_on)
  if (yen === 0) throw refuse('入金の額を入れてください。', 'Please enter what came.')
  if (yen > owed.left && !over)
    throw refuse(
      `この日までに返還を求めているのは${formatYen(owed.left)}です。それより多く入金されたときは、「求めている額より多く入金された」にチェックを入れて、もう一度記録してください。`,
      `${formatYen(owed.left)} is owed on this day. If more came, please tick “More came than is owed” and note it again.`,
    )
  if (received_on < before.ordered_on || received_on > today(now))
    throw refuse('入金日は、返還を求めた日から今日までの日にしてください。', 'It came between the order and today.')
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
}
