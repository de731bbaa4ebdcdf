// Work that was received: for fees by the hour, and for what the terms did not foresee. The person hears of each line.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { found, Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { notify } from '#modules/messages/index.ts'
import { lockToPay } from '../lock.ts'
import { agreementPaths } from '../paths.ts'
import { lawfulDueFor } from '../payment-days.ts'
import { type Agreement, findPayment, type Payment, versionsOf } from '../queries/agreement.ts'
import type { Terms } from '../terms.ts'

const subject = 'agreement'

export interface Work {
  received_on: string
  /** Yen, tax included. */
  amount_yen: number
}

const refuse = (id: string, ja: string, en: string) =>
  new Refusal(
    409,
    { ja, en },
    { href: `${agreementPaths.page(id)}#payments`, label: { ja: '支払いの一覧へ', en: 'To the payments' } },
  )

async function agreedTerms(tx: Tx, { id, agreed_version }: Agreement): Promise<Terms> {
  const version = (await versionsOf(tx, id)).find((one) => one.version === agreed_version)
  if (version === undefined) throw refuse(id, '双方が条件に同意してから記録できます', 'Both sides must agree first')
  return version.terms
}

const tell = (tx: Tx, actor: Actor, { id, person }: Agreement, { received_on, amount_yen }: Work, what: Phrase) =>
  notify(tx, actor, {
    persons: [person],
    subject: what,
    body: [
      {
        ja: `受け取った日：${received_on}　報酬：${formatYen(amount_yen)}。違うときは、応募のやりとりで伝えてください。`,
        en: `Received on ${received_on}, fee ${formatYen(amount_yen, 'sign')}. If this is wrong, say so in the thread of the entry.`,
      },
    ],
    href: `${agreementPaths.page(id)}#payments`,
  })

/** A second post changes nothing. */
export async function receive(tx: Tx, actor: Actor, id: string, given: Work & { id: string }): Promise<void> {
  const agreement = await lockToPay(tx, actor, id)
  const due = lawfulDueFor(await agreedTerms(tx, agreement), given.received_on)
  const { municipality } = actor
  const row = { municipality, id: given.id, agreement: id, ...due, amount_yen: given.amount_yen, planned: false }
  const added = await tx
    .insertInto('payment')
    .values({ ...row, paid_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await tell(tx, actor, agreement, given, { ja: '仕事の受け取りが記録されました', en: 'Your work was received' })
  const after = { payment: given.id, ...due, amount_yen: given.amount_yen }
  await record(tx, actor, { action: 'agreements.work_received', subject, subject_id: id, after })
}

/** What the terms planned changes with the terms only, and what is paid was received. */
async function findByHand(tx: Tx, id: string, payment: string): Promise<Payment> {
  const before = found(await findPayment(tx, id, payment))
  if (before.planned) {
    throw refuse(
      id,
      '条件で決めた支払いは、条件を変えて双方が同意すると変わります',
      'The terms say so: change the terms',
    )
  }
  if (before.paid_on !== null) {
    throw refuse(id, '支払いの記録を取り消してから直してください', 'Take the payment back first')
  }
  return before
}

const told = ({ id, received_on, base_on, due_on, amount_yen }: Payment) => ({
  payment: id,
  received_on,
  base_on,
  due_on,
  amount_yen,
})

export async function correctWork(tx: Tx, actor: Actor, id: string, payment: string, work: Work): Promise<void> {
  const agreement = await lockToPay(tx, actor, id)
  const before = await findByHand(tx, id, payment)
  if (before.received_on === work.received_on && before.amount_yen === work.amount_yen) return
  const due = lawfulDueFor(await agreedTerms(tx, agreement), work.received_on)
  const after = { ...due, amount_yen: work.amount_yen }
  await tx
    .updateTable('payment')
    .set({ ...after, reminded_at: null })
    .where('id', '=', payment)
    .execute()
  await tell(tx, actor, agreement, work, { ja: '受け取った仕事の記録が直されました', en: 'A record was corrected' })
  const change = { before: told(before), after: { payment, ...after } }
  await record(tx, actor, { action: 'agreements.work_corrected', subject, subject_id: id, ...change })
}

export async function removeWork(tx: Tx, actor: Actor, id: string, payment: string): Promise<void> {
  const agreement = await lockToPay(tx, actor, id)
  const before = await findByHand(tx, id, payment)
  await tx.deleteFrom('payment').where('id', '=', payment).execute()
  await tell(tx, actor, agreement, before, { ja: '受け取った仕事の記録が消されました', en: 'A record was removed' })
  await record(tx, actor, { action: 'agreements.work_removed', subject, subject_id: id, before: told(before) })
}
