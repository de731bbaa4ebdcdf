// The payment clock: work received, fee paid, payment seen.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { isId } from '#platform/id.ts'
import { notify } from '#modules/messages/index.ts'
import { agreementPaths } from '../paths.ts'
import { lawfulDueFor } from '../payment-days.ts'
import { canPropose } from '../policy.ts'
import { partyViewer } from '#modules/members/index.ts'
import {
  type Agreement,
  findAgreement,
  lockAgreement,
  type Payment,
  paymentColumns,
  versionsOf,
} from '../queries/agreement.ts'

const subject = 'agreement'

async function lockToPay(tx: Tx, actor: Actor, id: string): Promise<Agreement> {
  const seen = found(await findAgreement(tx, id))
  found(partyViewer(actor, seen))
  allow(canPropose(actor, seen))
  return found(await lockAgreement(tx, id))
}

const findPayment = async (tx: Tx, agreement: string, payment: string): Promise<Payment> =>
  found(
    isId(payment)
      ? await tx
          .selectFrom('payment')
          .select(paymentColumns)
          .where('agreement', '=', agreement)
          .where('id', '=', payment)
          .executeTakeFirst()
      : undefined,
  )

/** Work that was received: for fees by the hour, and for what the terms did not foresee. A second post changes nothing. */
export async function receive(
  tx: Tx,
  actor: Actor,
  id: string,
  given: { id: string; received_on: string; amount_yen: number },
): Promise<void> {
  const agreement = await lockToPay(tx, actor, id)
  const version = (await versionsOf(tx, id)).find((one) => one.version === agreement.agreed_version)
  if (version === undefined) {
    throw new Refusal(
      409,
      { ja: '双方が条件に同意してから記録できます', en: 'Both sides must agree to the terms first' },
      { href: agreementPaths.page(id), label: { ja: '条件を読む', en: 'Read the terms' } },
    )
  }
  const due = lawfulDueFor(version.terms, given.received_on)
  const row = {
    municipality: actor.municipality,
    id: given.id,
    agreement: id,
    ...due,
    amount_yen: given.amount_yen,
    paid_on: null,
  }
  const added = await tx
    .insertInto('payment')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await record(tx, actor, {
    action: 'agreements.work_received',
    subject,
    subject_id: id,
    after: { ...due, amount_yen: given.amount_yen },
  })
}

/** The organization says on which day it paid. */
export async function pay(tx: Tx, actor: Actor, id: string, payment: string, paid_on: string): Promise<void> {
  const agreement = await lockToPay(tx, actor, id)
  const { amount_yen, paid_on: before, confirmed_at } = await findPayment(tx, id, payment)
  if (before === paid_on) return
  if (confirmed_at !== null) {
    throw new Refusal(
      409,
      {
        ja: '相手が受け取りを確かめたため、支払いの記録は変えられません',
        en: 'They have confirmed it: the record stands',
      },
      { href: agreementPaths.page(id), label: { ja: '条件を見る', en: 'See the terms' } },
    )
  }
  await tx.updateTable('payment').set({ paid_on, confirmed_at: null }).where('id', '=', payment).execute()
  const amount = amount_yen.toLocaleString('ja')
  await notify(tx, actor, {
    persons: [agreement.person],
    subject: { ja: `報酬${amount}円の支払いが記録されました`, en: `A payment of ${amount} yen was recorded` },
    body: [
      {
        ja: '口座をお確かめのうえ、受け取ったことを知らせてください。',
        en: 'Please check your account and confirm that you received it.',
      },
    ],
    href: `${agreementPaths.page(id)}#payments`,
  })
  await record(tx, actor, {
    action: 'agreements.paid',
    subject,
    subject_id: id,
    before: { payment, paid_on: before },
    after: { payment, paid_on },
  })
}

/** The person has seen the money. */
export async function confirmPayment(tx: Tx, actor: Actor, id: string, payment: string, now: Date): Promise<void> {
  const seen = found(await findAgreement(tx, id))
  found(partyViewer(actor, seen))
  allow(actor.person === seen.person && !actor.roles.has('auditor'))
  await lockAgreement(tx, id)
  const { paid_on, confirmed_at } = await findPayment(tx, id, payment)
  if (paid_on === null || confirmed_at !== null) return
  await tx.updateTable('payment').set({ confirmed_at: now }).where('id', '=', payment).execute()
  await record(tx, actor, {
    action: 'agreements.payment_confirmed',
    subject,
    subject_id: id,
    after: { payment, confirmed_at: now },
  })
}
