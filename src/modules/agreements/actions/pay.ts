// The payment clock: fee paid, payment seen.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { formatYen } from '#platform/text/index.ts'
import { partyViewer } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { lockToPay } from '../lock.ts'
import { agreementPaths } from '../paths.ts'
import { findAgreement, findPayment, lockAgreement } from '../queries/agreement.ts'

const subject = 'agreement'

/** The organization says on which day it paid; null takes that back. What the person has confirmed stands. */
export async function pay(tx: Tx, actor: Actor, id: string, payment: string, paid_on: string | null): Promise<void> {
  const agreement = await lockToPay(tx, actor, id)
  const { amount_yen, paid_on: before, confirmed_at } = found(await findPayment(tx, id, payment))
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
  await tx.updateTable('payment').set({ paid_on }).where('id', '=', payment).execute()
  const [ja, en] = [formatYen(amount_yen), formatYen(amount_yen, 'sign')]
  await notify(tx, actor, {
    persons: [agreement.person],
    subject:
      paid_on === null
        ? { ja: `報酬${ja}の支払いの記録が取り消されました`, en: `A payment of ${en} was taken back` }
        : { ja: `報酬${ja}の支払いが記録されました`, en: `A payment of ${en} was recorded` },
    body: [
      paid_on === null
        ? {
            ja: '記録の誤りを直すためです。支払われたら、またお知らせします。',
            en: 'You will hear again once it is paid.',
          }
        : {
            ja: '口座をお確かめのうえ、受け取ったことを知らせてください。',
            en: 'Please check your account and confirm that you received it.',
          },
    ],
    href: `${agreementPaths.page(id)}#payments`,
  })
  await record(tx, actor, {
    action: paid_on === null ? 'agreements.payment_taken_back' : 'agreements.paid',
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
  const { paid_on, confirmed_at } = found(await findPayment(tx, id, payment))
  if (paid_on === null || confirmed_at !== null) return
  await tx.updateTable('payment').set({ confirmed_at: now }).where('id', '=', payment).execute()
  await record(tx, actor, {
    action: 'agreements.payment_confirmed',
    subject,
    subject_id: id,
    after: { payment, confirmed_at: now },
  })
}
