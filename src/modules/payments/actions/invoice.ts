// 請求: the applicant confirms what is paid, and where to.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import {
  applicationPaths,
  canDecide,
  isApplicant,
  lockApplication,
  moveApplication,
} from '#modules/applications/index.ts'
import { callTerms } from '#modules/schemes/index.ts'
import { paymentPaths } from '../paths.ts'
import { addressOf } from '../queries/invoice.ts'
import { accountOf, lockPayment } from '../queries/payments.ts'
import type { Invoiced } from '../tables.ts'

/** A second click changes nothing. */
export async function invoice(tx: Tx, actor: Actor, id: string, payment: string, now: Date): Promise<void> {
  allow(mayWrite(actor))
  const application = found(await lockApplication(tx, id))
  foundIf(isApplicant(actor, application))
  allow(canDecide(actor, application))
  const before = found(await lockPayment(tx, id, payment))
  if (before.invoiced_on !== null) return
  if (before.state !== 'asked')
    throw new Refusal(
      409,
      { ja: 'この支払には、いまは請求の手続きはありません。', en: 'No invoice is asked for this payment now.' },
      { href: applicationPaths.one(id), label: { ja: '申請のページを見る', en: 'See the application' } },
    )
  const account = await accountOf(tx, id)
  if (account === undefined)
    throw new Refusal(
      409,
      { ja: '先に、振込先の口座を入力してください。', en: 'Please enter your account first.' },
      { href: paymentPaths.account(id), label: { ja: '口座を入力する', en: 'Enter the account' } },
    )
  const { bank, branch, kind, number, holder } = account
  const { title } = await callTerms(tx, application)
  const invoiced: Invoiced = {
    name: application.applicant_name,
    title,
    account: { bank, branch, kind, number, holder },
    address: await addressOf(tx, application),
  }
  await tx
    .updateTable('payment_due')
    .set({ state: 'due', invoiced_on: today(now), invoiced: JSON.stringify(invoiced) })
    .where('id', '=', payment)
    .execute()
  if (application.state === 'fixed') await moveApplication(tx, id, 'invoice')
  await record(tx, actor, {
    action: 'payments.invoiced',
    subject: 'payment_due',
    subject_id: payment,
    before: { state: 'asked' },
    after: { state: 'due' },
  })
}
