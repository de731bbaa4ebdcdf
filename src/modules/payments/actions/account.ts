// Where the money goes: said by the applicant, looked at by staff.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { keepFile, type StoredFile } from '#platform/files/index.ts'
import { allow, EditedMeanwhile, found, foundIf, Refusal } from '#platform/errors.ts'
import {
  applicationPaths,
  canDecide,
  isApplicant,
  lockApplication,
  refuseInvolved,
} from '#modules/applications/index.ts'
import { doubtsOf, masked } from '../bank/account.ts'
import { canPay } from '../policy.ts'
import { passbookAbout } from '../queries/passbook.ts'
import { accountOf, lockPayments } from '../queries/payments.ts'
import type { BankAccount } from '../tables.ts'
import { tellReturned } from '../telling.ts'

/** As it was typed, with a picture of the bankbook. */
interface Entered {
  account: BankAccount
  passbook: StoredFile
  version: number
}

/** What is on its way to the bank goes where it was sent; what failed is due once more. */
export async function changeAccount(
  tx: Tx,
  actor: Actor,
  id: string,
  { account, passbook, version }: Entered,
  now: Date,
): Promise<void> {
  allow(mayWrite(actor))
  const application = found(await lockApplication(tx, id))
  foundIf(isApplicant(actor, application))
  allow(canDecide(actor, application))
  const payments = await lockPayments(tx, id)
  if (!payments.some(({ state }) => ['asked', 'due', 'failed', 'batched'].includes(state)))
    throw new Refusal(
      409,
      { ja: 'いまは支払の予定がないため、口座を直す必要はありません。', en: 'Nothing is to be paid now.' },
      { href: applicationPaths.one(id), label: { ja: '申請のページを見る', en: 'See the application' } },
    )
  const before = await accountOf(tx, id)
  if ((before?.version ?? 0) !== version) throw new EditedMeanwhile()
  const { municipality } = actor
  const row = { ...account, changed_at: now, checked_account: null, returned_words: '', version: version + 1 }
  await tx
    .insertInto('payment_account')
    .values({ municipality, application: id, ...row })
    .onConflict((conflict) => conflict.columns(['municipality', 'application']).doUpdateSet(row))
    .execute()
  await keepFile(tx, actor, passbook, passbookAbout(id))
  await tx
    .updateTable('payment_due')
    .set({ state: 'due' })
    .where('application', '=', id)
    .where('state', '=', 'failed')
    .execute()
  await record(tx, actor, {
    action: 'payments.account_changed',
    subject: 'application',
    subject_id: id,
    before: before && { account: masked(before) },
    after: { account: masked(account) },
  })
}

/** Somebody who pays has looked at it; `suggested`: the holder is written as banks read it. */
export async function checkAccount(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, suggested }: { version: number; suggested: boolean },
): Promise<void> {
  allow(canPay(actor))
  refuseInvolved(actor, found(await lockApplication(tx, id)))
  const before = found(await accountOf(tx, id))
  if (before.version !== version) throw new EditedMeanwhile()
  const holder = suggested
    ? (doubtsOf(before).find((one) => one.holder !== undefined)?.holder ?? before.holder)
    : before.holder
  await tx
    .updateTable('payment_account')
    .set({ holder, checked_account: actor.account, returned_words: '', version: version + 1 })
    .where('application', '=', id)
    .execute()
  await record(tx, actor, {
    action: 'payments.account_checked',
    subject: 'application',
    subject_id: id,
    before: { account: masked(before) },
    after: { account: masked({ ...before, holder }), suggested },
  })
}

/** It is not what stands in the bankbook, or no bank takes it: the applicant is told why, and enters it anew. */
export async function returnAccount(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, words }: { version: number; words: string },
): Promise<void> {
  allow(canPay(actor))
  const application = found(await lockApplication(tx, id))
  refuseInvolved(actor, application)
  await lockPayments(tx, id)
  const before = found(await accountOf(tx, id))
  if (before.version !== version) throw new EditedMeanwhile()
  await tx
    .updateTable('payment_account')
    .set({ checked_account: null, returned_words: words, version: version + 1 })
    .where('application', '=', id)
    .execute()
  await tellReturned(tx, actor, application, words)
  await record(tx, actor, {
    action: 'payments.account_returned',
    subject: 'application',
    subject_id: id,
    before: { account: masked(before) },
    after: { words },
  })
}
