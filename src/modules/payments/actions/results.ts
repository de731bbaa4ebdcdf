// What the bank says of a batch. Read twice, it changes nothing the second time.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { type Application, lockApplications } from '#modules/applications/index.ts'
import { lockLedgersOf, payingYears, payLate, postEntries } from '#modules/budget/index.ts'
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
function newOnes(
  batch: Batch,
  transfers: readonly Transfer[],
  results: readonly Result[],
): { transfer: Transfer; code: string }[] {
  const at = new Map(transfers.map((one) => [one.position, one]))
  return results.flatMap(({ position, code }) => {
    const transfer = found(at.get(position))
    if (transfer.result === null) return [{ transfer, code }]
    const same = transfer.result === 'paid' ? code === '0' : code === transfer.reason
    if (same) return []
    throw refuse(
      batch,
      `${position}番（${transfer.applicant_name}）には、すでに別の結果が記録されています。銀行にお確かめください。`,
      `Number ${position} has another result already. Please ask the bank.`,
    )
  })
}

export async function takeResults(
  tx: Tx,
  actor: Actor,
  id: string,
  results: readonly Result[],
  now: Date,
): Promise<void> {
  allow(canPay(actor))
  const batch = found(await lockBatch(tx, id))
  if (batch.state === 'void')
    throw refuse(
      batch,
      'この振込のまとまりは取り消されています。銀行が振り込んでいたときは、会計担当と確かめてください。',
      'This batch is void. If the bank has paid it all the same, please ask the treasurer.',
    )
  if (batch.state !== 'approved' && batch.state !== 'done')
    throw refuse(batch, '2人の承認がすんでから、結果を反映してください。', 'Two people have to approve it first.')
  if (today(now) < batch.pay_on)
    throw refuse(batch, '振込日より前に、結果は反映できません。', 'Its day has not come yet.')
  const transfers = await transfersOf(tx, id)
  const fresh = newOnes(batch, transfers, results)
  if (fresh.length === 0) return
  const applications = await lockApplications(
    tx,
    fresh.map(({ transfer }) => transfer.application),
  )
  await lockLedgersOf(tx, actor.municipality, [...applications.keys()], batch.pay_on)
  const byCode = new Map(
    [...Map.groupBy(fresh, ({ code }) => code)].map(([code, all]) => [code, all.map(({ transfer }) => transfer)]),
  )
  const paid = byCode.get('0') ?? []
  byCode.delete('0')
  const answer = { batch, applications, now }
  await keepPaid(tx, actor, answer, paid)
  for (const [code, failed] of byCode) await keepFailed(tx, actor, answer, code, failed)
  if (transfers.filter(({ result }) => result === null).length === fresh.length)
    await tx.updateTable('payment_batch').set({ state: 'done' }).where('id', '=', id).execute()
  for (const scheme of new Set(paid.map(({ scheme }) => scheme))) await announceStep(tx, actor, scheme, 'payments.paid')
  await record(tx, actor, {
    action: 'payments.results_taken',
    subject: 'payment_batch',
    subject_id: id,
    after: { paid: paid.length, failed: fresh.length - paid.length },
  })
}

/** What has no result yet was paid. */
export async function takeRest(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  allow(canPay(actor))
  const { id: batch } = found(await lockBatch(tx, id))
  const open = (await transfersOf(tx, batch)).filter(({ result }) => result === null)
  await takeResults(
    tx,
    actor,
    id,
    open.map(({ position }) => ({ position, code: '0' })),
    now,
  )
}

interface Answer {
  batch: Batch
  applications: ReadonlyMap<string, Application>
  now: Date
}

const idsOf = (transfers: readonly Transfer[]): string[] => transfers.map(({ payment }) => payment)

const keepResults = (
  tx: Tx,
  { batch, now }: Answer,
  all: readonly Transfer[],
  result: 'paid' | 'failed',
  reason: string,
) =>
  tx
    .updateTable('payment_transfer')
    .set({ result, reason, result_on: today(now) })
    .where('batch', '=', batch.id)
    .where('payment', 'in', idsOf(all))
    .execute()

/** One statement for each kind of write, however many were paid. */
async function keepPaid(tx: Tx, actor: Actor, answer: Answer, paid: readonly Transfer[]): Promise<void> {
  if (paid.length === 0) return
  const { batch, applications, now } = answer
  const paid_on = batch.pay_on
  await keepResults(tx, answer, paid, 'paid', '')
  // After a carry-over, of the year that still pays.
  await payLate(tx, actor, paid, paid_on, now)
  const years = await payingYears(tx, [...applications.keys()])
  const inYears = paid.map((one) => ({ ...one, fiscal_year: years.get(one.application) ?? one.fiscal_year }))
  for (const [fiscal_year, all] of Map.groupBy(inYears, ({ fiscal_year }) => fiscal_year))
    await tx
      .updateTable('payment_due')
      .set({ state: 'paid', paid_on, fiscal_year })
      .where('id', 'in', idsOf(all))
      .execute()
  await postEntries(
    tx,
    actor,
    inYears.map(({ scheme, fiscal_year, yen, application, position }) => ({
      scheme,
      fiscal_year,
      kind: 'pay',
      yen,
      application,
      paid_on,
      words: `振込 第${batch.number}号 ${position}番`,
      now,
    })),
  )
  await movePaid(tx, [...new Set(paid.map(({ application }) => application))])
  await tellPaid(
    tx,
    actor,
    paid.map(({ application, yen }) => ({ application: found(applications.get(application)), yen })),
    paid_on,
  )
}

/** Where the town is at fault it goes into the next batch as it is; else another account is needed. */
async function keepFailed(
  tx: Tx,
  actor: Actor,
  answer: Answer,
  code: string,
  failed: readonly Transfer[],
): Promise<void> {
  const { label, whose } = found(resultCodes[code])
  await keepResults(tx, answer, failed, 'failed', code)
  await tx
    .updateTable('payment_due')
    .set({ state: whose === 'town' ? 'due' : 'failed' })
    .where('id', 'in', idsOf(failed))
    .execute()
  if (whose !== 'town')
    await tellFailed(
      tx,
      actor,
      failed.map(({ application }) => found(answer.applications.get(application))),
      label,
    )
}
