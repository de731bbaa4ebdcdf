// 過納の還付: money that came too much, and went back.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { lockItsApplication } from '../lock-recovery.ts'
import { lockRecovery } from '../queries/recoveries.ts'
import { owedOn } from '../rules/interest.ts'
import { type Refunded, whyNotRefund, type Wrong } from '../rules/receipt.ts'

interface Noted extends Refunded {
  id: string
}

/** It never reached the ledger, so it leaves none. A second click changes nothing; nor does what is wrong, which comes back. */
export async function noteRefund(
  tx: Tx,
  actor: Actor,
  recovery: string,
  { id, refund_yen, refunded_on }: Noted,
  now: Date,
): Promise<Wrong | null> {
  await lockItsApplication(tx, actor, recovery)
  const before = found(await lockRecovery(tx, recovery))
  if (before.noted_refunds.some((one) => one.id === id)) return null
  const wrong = whyNotRefund(before, { refund_yen, refunded_on }, today(now))
  if (wrong !== null) return wrong
  const { surcharge, late } = owedOn(before, before.receipts, today(now))
  const { municipality, name } = actor
  await tx
    .insertInto('recovery_refund')
    .values({
      municipality,
      id,
      recovery,
      refund_yen,
      interest_yen: surcharge + late,
      refunded_on,
      noted_name: name,
      noted_at: now,
    })
    .execute()
  await record(tx, actor, {
    action: 'payments.refund_noted',
    subject: 'recovery',
    subject_id: recovery,
    after: { refund_yen, refunded_on },
  })
  return null
}

/** 還付の取消し: one that was noted by mistake. A second click changes nothing. */
export async function undoRefund(
  tx: Tx,
  actor: Actor,
  recovery: string,
  refund: string,
  words: string,
  now: Date,
): Promise<void> {
  await lockItsApplication(tx, actor, recovery)
  const { noted_refunds } = found(await lockRecovery(tx, recovery))
  const { refund_yen, refunded_on, reversal } = found(noted_refunds.find(({ id }) => id === refund))
  if (reversal !== null) return
  await tx
    .updateTable('recovery_refund')
    .set({ undone_words: words, undone_name: actor.name, undone_at: now })
    .where('id', '=', refund)
    .execute()
  await record(tx, actor, {
    action: 'payments.refund_undone',
    subject: 'recovery',
    subject_id: recovery,
    before: { refund_yen, refunded_on },
    after: { words },
  })
}
