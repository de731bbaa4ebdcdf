// What the bank says of a batch. Read twice, it changes nothing the second time.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { findApplication, lockApplications } from '#modules/applications/index.ts'
import { lockLedgersOf, payingYear, postEntry } from '#modules/budget/index.ts'
import { announceStep } from '#modules/schemes/index.ts'
import { resultCodes } from '../bank/result-codes.ts'
import type { Result } from '../bank/result-file.ts'
import { paymentPaths } from '../paths.ts'
import { canPay } from '../policy.ts'
import { type Batch, lockBatch, type Transfer, transfersOf } from '../queries/batches.ts'
import { movePaid } from '../reckoning.ts'
import { tellFailed, tellPaid } from '../telling.ts'

const refuse = ({ id }: Batch, ja: string, en: string): Refusal =>
  new Refusal(
    409,
    { ja, en },
    { href: paymentPaths.batch(id), label: { ja: '振込のまとまりを見る', en: 'See the batch' } },
  )

/** What is new; refused where the bank says another thing than before. */
function newOnes(batch: Batch, transfers: readonly Transfer[], results: readonly Result[]): { transfer: Transfer; code: string }[] {
  return results.flatMap(({ position, code }) => {
    const transfer = found(transfers.find((one) => one.position === position))
    if (transfer.result === null) return [{ transfer, code }]
    const same = transfer.result === 'paid' ? code === '0' : code === transfer.reason
    if (same) return []
    throw refuse(batch, `${position}番（${transfer.applicant_name}）には、すでに別の結果が記録されています。銀行にお確かめください。`, `Number ${position} has another result already. Please ask the bank.`)
  })
} // prettier-ignore

export async function takeResults(tx: Tx, actor: Actor, id: string, results: readonly Result[], now: Date): Promise<void> {
  allow(canPay(actor))
  const batch = found(await lockBatch(tx, id))
  if (batch.state === 'void') throw refuse(batch, 'この振込のまとまりは取り消されています。銀行が振り込んでいたときは、会計担当と確かめてください。', 'This batch is void. If the bank has paid it all the same, please ask the treasurer.')
  if (batch.state !== 'approved' && batch.state !== 'done') throw refuse(batch, '2人の承認がすんでから、結果を反映してください。', 'Two people have to approve it first.')
  if (today(now) < batch.pay_on) throw refuse(batch, '振込日より前に、結果は反映できません。', 'Its day has not come yet.')
  const transfers = await transfersOf(tx, id)
  const fresh = newOnes(batch, transfers, results)
  if (fresh.length === 0) return
  const applications = fresh.map(({ transfer }) => transfer.application)
  await lockApplications(tx, applications)
  await lockLedgersOf(tx, actor.municipality, applications)
  for (const { transfer, code } of fresh) await (code === '0' ? keepPaid(tx, actor, batch, transfer, now) : keepFailed(tx, actor, batch, transfer, code, now))
  if (transfers.filter(({ result }) => result === null).length === fresh.length) await tx.updateTable('payment_batch').set({ state: 'done' }).where('id', '=', id).execute()
  const paid = fresh.filter(({ code }) => code === '0')
  for (const scheme of new Set(paid.map(({ transfer }) => transfer.scheme))) await announceStep(tx, actor, scheme, 'payments.paid')
  await record(tx, actor, { action: 'payments.results_taken', subject: 'payment_batch', subject_id: id, after: { paid: paid.length, failed: fresh.length - paid.length } })
} // prettier-ignore

/** What has no result yet was paid. */
export async function takeRest(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  allow(canPay(actor))
  const { id: batch } = found(await lockBatch(tx, id))
  const open = (await transfersOf(tx, batch)).filter(({ result }) => result === null)
  await takeResults(tx, actor, id, open.map(({ position }) => ({ position, code: '0' })), now) // prettier-ignore
}

const keepResult = (tx: Tx, { id }: Batch, { payment }: Transfer, result: 'paid' | 'failed', reason: string, now: Date) =>
  tx.updateTable('payment_transfer').set({ result, reason, result_on: today(now) }).where('batch', '=', id).where('payment', '=', payment).execute() // prettier-ignore

async function keepPaid(tx: Tx, actor: Actor, batch: Batch, transfer: Transfer, now: Date): Promise<void> {
  const { payment, application, scheme, yen } = transfer
  const paid_on = batch.pay_on
  await keepResult(tx, batch, transfer, 'paid', '', now)
  // After a carry-over, of the year that still pays.
  const fiscal_year = (await payingYear(tx, application)) ?? transfer.fiscal_year
  await tx.updateTable('payment_due').set({ state: 'paid', paid_on, fiscal_year }).where('id', '=', payment).execute()
  await postEntry(tx, actor, { scheme, fiscal_year, kind: 'pay', yen, application, words: `振込 第${batch.number}号 ${transfer.position}番`, now })
  await movePaid(tx, application)
  await tellPaid(tx, actor, found(await findApplication(tx, application)), { yen, paid_on })
} // prettier-ignore

/** Where the town is at fault it goes into the next batch as it is; else another account is needed. */
async function keepFailed(tx: Tx, actor: Actor, batch: Batch, transfer: Transfer, code: string, now: Date): Promise<void> {
  const { payment, application } = transfer
  const { label, whose } = found(resultCodes[code])
  await keepResult(tx, batch, transfer, 'failed', code, now)
  await tx.updateTable('payment_due').set({ state: whose === 'town' ? 'due' : 'failed' }).where('id', '=', payment).execute()
  if (whose !== 'town') await tellFailed(tx, actor, found(await findApplication(tx, application)), label)
} // prettier-ignore
