// 振込のまとまり: approved by two others than its maker; then it is a file that never changes.
import { createHash } from 'node:crypto'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { lockApplications } from '#modules/applications/index.ts'
import { transferFile } from '../bank/transfer-file.ts'
import { notApproved, refuseOwn } from '../own.ts'
import { paymentPaths } from '../paths.ts'
import { canApproveBatch, canPay, canVoidBatch } from '../policy.ts'
import { type Batch, contentOf, lockBatch, type Transfer, transfersOf } from '../queries/batches.ts'
import { findSource } from '../queries/source.ts'
import { troublesOf } from '../queries/troubles.ts'
import { lastDay, refuse, subject, tooFar } from './batch-rules.ts'

const whyNotApprove = (actor: Actor, batch: Batch): Refusal | null => {
  const href = paymentPaths.batch(batch.id)
  if (canApproveBatch(actor, batch)) return null
  return batch.state !== 'made' && batch.state !== 'first'
    ? refuse('この振込のまとまりは、すでに次の段階へ進んでいます。', 'This batch has already moved on.', href)
    : refuse(
        'つくった人と、すでに承認した人は、承認できません。ほかの担当者にお願いしてください。',
        'Whoever made it, or approved it already, does not approve it. Please ask somebody else.',
        href,
      )
}

/** The second approval writes the file. */
export async function approveBatch(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  allow(canPay(actor))
  const batch = found(await lockBatch(tx, id))
  const why = whyNotApprove(actor, batch)
  if (why !== null) throw why
  if (batch.pay_on < today(now))
    throw refuse(
      '振込日が過ぎています。差し戻して、新しい振込日でつくり直してください。',
      'The day of its transfer has passed. Please return it and make it anew.',
      paymentPaths.batch(id),
    )
  if (batch.pay_on > lastDay(now)) throw refuse(...tooFar, paymentPaths.batch(id))
  const transfers = await transfersOf(tx, id)
  // Whoever changes an account waits, or was first.
  await lockApplications(
    tx,
    transfers.map(({ application }) => application),
  )
  await refuseOwn(tx, actor, transfers, notApproved, paymentPaths.batch(id))
  await refuseTroubles(tx, batch, transfers)
  const { account, name } = actor
  const after =
    batch.state === 'made'
      ? { state: 'first' as const }
      : { state: 'approved' as const, ...(await fileOf(tx, batch, transfers)) }
  const by =
    batch.state === 'made'
      ? { first_account: account, first_name: name, first_at: now }
      : { second_account: account, second_name: name, second_at: now }
  await tx
    .updateTable('payment_batch')
    .set({ ...after, ...by })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, {
    action: 'payments.batch_approved',
    ...subject(id),
    before: { state: batch.state },
    after: { state: after.state, ...('sha256' in after && { sha256: after.sha256 }) },
  })
}

/** An account may change, or a branch close, between the making of a batch and its approval: the page shows both before. */
async function refuseTroubles(tx: Tx, batch: Batch, transfers: readonly Transfer[]): Promise<void> {
  const [one] = await troublesOf(tx, batch, transfers)
  if (one === undefined) return
  const { ja, en } = one.doubts[0]?.why ?? {
    ja: 'まとまりをつくったあとに、口座が変わりました。',
    en: 'The account changed after the batch was made.',
  }
  const { applicant_name } = one.transfer
  throw refuse(
    `${applicant_name}：${ja}まとまりは差し戻してください。`,
    `${applicant_name}: ${en} Please return the batch.`,
    paymentPaths.batch(batch.id),
  )
}

async function fileOf(
  tx: Tx,
  batch: Batch,
  transfers: readonly Transfer[],
): Promise<{ content: Buffer; sha256: string }> {
  const source = found(await findSource(tx))
  const content = Buffer.from(transferFile(source, batch, transfers))
  return { content, sha256: createHash('sha256').update(content).digest('hex') }
}

/** Its payments are due again; what it was stays to be read. */
async function takeBack(
  tx: Tx,
  actor: Actor,
  { id, state: before }: Batch,
  state: 'returned' | 'void',
  words: string,
): Promise<void> {
  await tx
    .updateTable('payment_batch')
    .set({ state, returned_name: actor.name, returned_words: words })
    .where('id', '=', id)
    .execute()
  const transfers = await transfersOf(tx, id)
  await lockApplications(
    tx,
    transfers.map(({ application }) => application),
  )
  const payments = transfers.map(({ payment }) => payment)
  await tx
    .updateTable('payment_due')
    .set({ state: 'due' })
    .where('id', 'in', payments)
    .where('state', '=', 'batched')
    .execute()
  const action = state === 'void' ? 'payments.batch_voided' : 'payments.batch_returned'
  await record(tx, actor, { action, ...subject(id), before: { state: before }, after: { state, words } })
}

/** Before its second approval, by anybody who pays. */
export async function returnBatch(tx: Tx, actor: Actor, id: string, words: string): Promise<void> {
  allow(canPay(actor))
  const batch = found(await lockBatch(tx, id))
  if (batch.state === 'returned') return
  if (batch.state !== 'made' && batch.state !== 'first')
    throw refuse(
      'ファイルができたあとは、差し戻せません。銀行に出していなければ、取り消してください。',
      'Its file is made: it can no longer be returned. Where the bank does not have it, make it void.',
      paymentPaths.batch(id),
    )
  await takeBack(tx, actor, batch, 'returned', words)
}

/** Approved, but it never reached the bank: its file is taken along no more. Not by its maker. */
export async function voidBatch(tx: Tx, actor: Actor, id: string, words: string): Promise<void> {
  allow(canPay(actor))
  const batch = found(await lockBatch(tx, id))
  if (batch.state === 'void') return
  const no = (ja: string, en: string) => refuse(ja, en, paymentPaths.batch(id))
  if (batch.state === 'approved' && !canVoidBatch(actor, batch))
    throw no(
      'つくった人は取り消せません。ほかの担当者にお願いしてください。',
      'Whoever made it does not make it void. Please ask somebody else.',
    )
  if (batch.state !== 'approved' || (await transfersOf(tx, id)).some(({ result }) => result !== null))
    throw no(
      '取り消せるのは、2人の承認がすみ、銀行の結果がまだ1件もないまとまりだけです。',
      'Only what two approved, and of which the bank has said nothing yet, can be made void.',
    )
  await takeBack(tx, actor, batch, 'void', words)
}

/** The file as it was approved. Accounts leave the system: that they did is written down. */
export async function takeFile(tx: Tx, actor: Actor, id: string) {
  allow(canPay(actor))
  const batch = found(await lockBatch(tx, id))
  if (batch.state === 'void')
    throw refuse(
      'この振込のまとまりは取り消されたため、ファイルは取り出せません。新しいまとまりをつくってください。',
      'This batch is void: its file cannot be taken. Please make a new one.',
    )
  const { content, number, pay_on } = found(await contentOf(tx, id))
  await record(tx, actor, {
    action: 'payments.file_taken',
    ...subject(id),
    after: { count: batch.count, sha256: batch.sha256 },
  })
  return { content: found(content), number, pay_on }
}
