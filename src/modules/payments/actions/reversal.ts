// 入金の取消し: money that was noted by mistake. It stays readable, and counts no more.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { found, Refusal } from '#platform/errors.ts'
import { formatYen } from '#platform/text/index.ts'
import { findApplication, moveApplication } from '#modules/applications/index.ts'
import { awardOf } from '#modules/awards/index.ts'
import { bookedOf, lockLedgersOf, takeBack, undoTakeBack } from '#modules/budget/index.ts'
import { paymentPaths } from '../paths.ts'
import { lockItsApplication } from '../lock-recovery.ts'
import { lockRecovery, type Receipt, type WholeRecovery } from '../queries/recoveries.ts'
import { owedOn } from '../rules/interest.ts'

const sumOf = (rows: readonly { yen: number }[]): number => rows.reduce((sum, { yen }) => sum + yen, 0)

/** A second click changes nothing. */
export async function undoReceipt(
  tx: Tx,
  actor: Actor,
  recovery: string,
  receipt: string,
  words: string,
  now: Date,
): Promise<void> {
  const application = await lockItsApplication(tx, actor, recovery)
  await lockLedgersOf(tx, actor.municipality, [application])
  const before = found(await lockRecovery(tx, recovery))
  if (before.undone.some(({ id }) => id === receipt)) return
  const { yen, received_on } = found(before.receipts.find(({ id }) => id === receipt))
  const receipts = before.receipts.filter(({ id }) => id !== receipt)
  refuseRefunded(before, receipts)
  const { municipality, name } = actor
  await tx
    .insertInto('recovery_reversal')
    .values({ municipality, receipt, recovery, words, noted_name: name, noted_at: now })
    .execute()
  await undoTakeBack(tx, actor, receipt, now)
  await bookRest(tx, actor, before, receipts, now)
  await openAgain(tx, before, receipts, now)
  await record(tx, actor, {
    action: 'payments.receipt_undone',
    subject: 'recovery',
    subject_id: recovery,
    before: { yen, received_on },
    after: { words },
  })
}

/** What went back did come: whoever noted it as paid back has to say first how. */
function refuseRefunded({ id, parts, refunds }: WholeRecovery, receipts: readonly Receipt[]): void {
  const back = refunds.reduce((sum, { refund_yen }) => sum + refund_yen, 0)
  if (back === 0 || back <= sumOf(receipts) - sumOf(parts)) return
  throw new Refusal(
    409,
    {
      ja: `この入金から${formatYen(back)}を還付した記録があるため、取り消せません。先に、実際にあった入金を記録してください。`,
      en: `${formatYen(back, 'sign')} of this money is on record as paid back. Please note first what really came.`,
    },
    { href: paymentPaths.recovery(id), label: { ja: '返還を見る', en: 'See what is to come back' } },
  )
}

/** What counted as too much beside the mistake is now what was owed. */
async function bookRest(
  tx: Tx,
  actor: Actor,
  { scheme, application, parts }: WholeRecovery,
  receipts: readonly Receipt[],
  now: Date,
): Promise<void> {
  const ids = receipts.map(({ id }) => id)
  const booked = Map.groupBy(await bookedOf(tx, ids), ({ receipt }) => receipt)
  let left = sumOf(parts) - sumOf([...booked.values()].flat())
  for (const { id, yen, received_on } of receipts) {
    const part = Math.min(left, yen - sumOf(booked.get(id) ?? []))
    if (part <= 0) continue
    left -= part
    await takeBack(tx, actor, { scheme, application, receipt: id, yen: part, received_on, now })
  }
}

/** Where not everything is in without it, the recovery is open, and its application is where it was before it all came back. */
async function openAgain(tx: Tx, one: WholeRecovery, receipts: readonly Receipt[], now: Date): Promise<void> {
  const { left } = owedOn(one, receipts, receipts.at(-1)?.received_on ?? today(now))
  if (one.state !== 'recovered' || left === 0) return
  await tx.updateTable('recovery').set({ state: 'open' }).where('id', '=', one.id).execute()
  if ((await findApplication(tx, one.application))?.state !== 'recovered') return
  const ended = (await awardOf(tx, one.application))?.ended_on !== null
  await moveApplication(tx, one.application, ended ? 'cancelled' : 'paid')
}
