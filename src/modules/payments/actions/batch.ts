// 振込のまとまり: made by one officer, approved by two others; then it is a file that never changes.
import { createHash } from 'node:crypto'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { addDays, datePhrase, today } from '#platform/calendar/index.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { lockApplications } from '#modules/applications/index.ts'
import { transferFile } from '../bank/transfer-file.ts'
import { notApproved, notPicked, refuseOwn } from '../own.ts'
import { paymentPaths } from '../paths.ts'
import { canApproveBatch, canPay, canVoidBatch } from '../policy.ts'
import { type Batch, contentOf, findBatch, lockBatch, type Transfer, transfersOf } from '../queries/batches.ts'
import { accountsOf, doubtsAbout } from '../queries/due.ts'
import { findSource } from '../queries/source.ts'
import { troublesOf } from '../queries/troubles.ts'

const subject = (subject_id: string) => ({ subject: 'payment_batch', subject_id })
export const mostPayments = 9999
/** The sum of a file has twelve digits. */
const mostTotal = 999_999_999_999

const refuse = (ja: string, en: string, href = paymentPaths.list()): Refusal =>
  new Refusal(409, { ja, en }, { href, label: { ja: '確かめる', en: 'Look at it' } })

/** The file names a month and a day, without a year: a bank would take a later one for this year's. */
const lastDay = (now: Date): string => addDays(today(now), 60)
const tooFar = [
  '振込日は、今日から60日以内の日にしてください。',
  'Please choose a day within the next 60 days.',
] as const

/** Locked: who picks one of them at the same moment waits, and is told. */
async function lockPicked(tx: Tx, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0 || ids.length > mostPayments) throw refuse(`振り込むものを、1件から${mostPayments}件まで選んでください。`, `Choose from 1 to ${mostPayments} payments, please.`)
  const whose = await tx.selectFrom('payment_due').select('application').distinct().where('id', 'in', [...ids]).execute()
  await lockApplications(tx, whose.map(({ application }) => application))
  const payments = await tx.selectFrom('payment_due').selectAll().where('id', 'in', [...ids]).orderBy('id').forUpdate().execute()
  if (payments.length < new Set(ids).size || payments.some(({ state }) => state !== 'due'))
    throw refuse('選んだ支払のなかに、ほかの人が先に手続きを始めたものがあります。一覧を見直してください。', 'Somebody else has taken one of these payments. Please look at the list again.')
  await refuseOwn(tx, actor, payments, notPicked, paymentPaths.list())
  const accounts = await accountsOf(tx, [...new Set(payments.map(({ application }) => application))])
  return payments.map((payment) => {
    const account = accounts.get(payment.application)
    const [doubt] = doubtsAbout(account)
    if (doubt !== undefined || account === undefined) throw refuse(`${payment.applicant_name}：${doubt?.why.ja ?? ''}`, `${payment.applicant_name}: ${doubt?.why.en ?? ''}`)
    return { payment, account }
  })
} // prettier-ignore

/** What is due later than it would be paid; null where there is nothing. */
function whyEarly(picked: Awaited<ReturnType<typeof lockPicked>>, pay_on: string): Phrase | null {
  const later = picked.filter(({ payment }) => payment.due_on > pay_on)
  const [one] = later
  if (one === undefined) return null
  const { applicant_name, due_on } = one.payment
  const day = datePhrase(due_on)
  return {
    ja: `支払予定日が振込日より後のものが${later.length}件あります（${applicant_name}：${day.ja}など）。一覧で選ぶのをやめるか、予定日より前に振り込むことを確かめて、下に印をつけてください`,
    en: `${later.length} of them are due later than this day (${applicant_name}: ${day.en}). Leave them out, or tick below that they are to be paid early`,
  }
} // prettier-ignore

interface NewBatch {
  id: string
  /** A day on which banks are open. */
  pay_on: string
  payments: readonly string[]
  /** What is due later is meant, too. */
  early: boolean
}

/** Why not yet; null when it was made. A second click finds it made. */
export async function makeBatch(tx: Tx, actor: Actor, form: NewBatch, now: Date): Promise<Phrase | null> {
  allow(canPay(actor))
  const { id, pay_on, early } = form
  const { municipality } = actor
  // The row of the source is the lock of the numbers.
  const source = await tx.selectFrom('payment_source').select('client_code').forUpdate().executeTakeFirst()
  if (source === undefined) throw refuse('先に、支払元の口座を管理者に登録してもらってください。', 'An administrator has to enter the account that pays first.', paymentPaths.source())
  if ((await findBatch(tx, id)) !== undefined) return null
  if (pay_on < today(now)) throw refuse('振込日は、今日か、今日より後の日にしてください。', 'Please choose a day that is not over.')
  if (pay_on > lastDay(now)) throw refuse(...tooFar)
  const picked = await lockPicked(tx, actor, form.payments)
  const why = whyEarly(picked, pay_on)
  if (why !== null && !early) return why
  const total_yen = picked.reduce((sum, { payment }) => sum + payment.yen, 0)
  if (total_yen > mostTotal) throw refuse('合計が、1つのファイルで振り込める額（12桁）を超えています。いくつかのまとまりに分けてください。', 'The sum has more than twelve digits: please make several batches.')
  const { last } = await tx.selectFrom('payment_batch').select((eb) => eb.fn.max<number | null>('number').as('last')).executeTakeFirstOrThrow()
  await tx.insertInto('payment_batch').values({ municipality, id, number: (last ?? 0) + 1, pay_on, count: picked.length, total_yen, made_account: actor.account, made_name: actor.name, made_at: now }).execute()
  await insertAll(tx, 'payment_transfer', picked.map(({ payment, account: { bank, branch, kind, number, holder } }, i) => ({ municipality, batch: id, payment: payment.id, position: i + 1, yen: payment.yen, bank, branch, kind, number, holder })))
  await tx.updateTable('payment_due').set({ state: 'batched' }).where('id', 'in', picked.map(({ payment }) => payment.id)).execute()
  await record(tx, actor, { action: 'payments.batch_made', ...subject(id), after: { pay_on, count: picked.length, total_yen, ...(why !== null && { early: true }) } })
  return null
} // prettier-ignore

const whyNotApprove = (actor: Actor, batch: Batch): Refusal | null => {
  const href = paymentPaths.batch(batch.id)
  if (canApproveBatch(actor, batch)) return null
  return batch.state !== 'made' && batch.state !== 'first'
    ? refuse('この振込のまとまりは、すでに次の段階へ進んでいます。', 'This batch has already moved on.', href)
    : refuse('つくった人と、すでに承認した人は、承認できません。ほかの担当者にお願いしてください。', 'Whoever made it, or approved it already, does not approve it. Please ask somebody else.', href)
} // prettier-ignore

/** The second approval writes the file. */
export async function approveBatch(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  allow(canPay(actor))
  const batch = found(await lockBatch(tx, id))
  const why = whyNotApprove(actor, batch)
  if (why !== null) throw why
  if (batch.pay_on < today(now)) throw refuse('振込日が過ぎています。差し戻して、新しい振込日でつくり直してください。', 'Its day is over. Please return it and make it anew.', paymentPaths.batch(id))
  if (batch.pay_on > lastDay(now)) throw refuse(...tooFar, paymentPaths.batch(id))
  const transfers = await transfersOf(tx, id)
  // Whoever changes an account waits, or was first.
  await lockApplications(tx, transfers.map(({ application }) => application))
  await refuseOwn(tx, actor, transfers, notApproved, paymentPaths.batch(id))
  await refuseTroubles(tx, batch, transfers)
  const { account, name } = actor
  const after = batch.state === 'made' ? { state: 'first' as const } : { state: 'approved' as const, ...(await fileOf(tx, batch, transfers)) }
  const by = batch.state === 'made' ? { first_account: account, first_name: name, first_at: now } : { second_account: account, second_name: name, second_at: now }
  await tx.updateTable('payment_batch').set({ ...after, ...by }).where('id', '=', id).execute()
  await record(tx, actor, { action: 'payments.batch_approved', ...subject(id), before: { state: batch.state }, after: { state: after.state, ...('sha256' in after && { sha256: after.sha256 }) } })
} // prettier-ignore

/** An account may change, or a branch close, between the making of a batch and its approval: the page shows both before. */
async function refuseTroubles(tx: Tx, batch: Batch, transfers: readonly Transfer[]): Promise<void> {
  const [one] = await troublesOf(tx, batch, transfers)
  if (one === undefined) return
  const { ja, en } = one.doubts[0]?.why ?? { ja: 'まとまりをつくったあとに、口座が変わりました。', en: 'The account changed after the batch was made.' }
  const { applicant_name } = one.transfer
  throw refuse(`${applicant_name}：${ja}まとまりは差し戻してください。`, `${applicant_name}: ${en} Please return the batch.`, paymentPaths.batch(batch.id))
} // prettier-ignore

async function fileOf(tx: Tx, batch: Batch, transfers: readonly Transfer[]): Promise<{ content: Buffer; sha256: string }> {
  const source = found(await findSource(tx))
  const content = Buffer.from(transferFile(source, batch, transfers))
  return { content, sha256: createHash('sha256').update(content).digest('hex') }
} // prettier-ignore

/** Its payments are due again; what it was stays to be read. */
async function takeBack(tx: Tx, actor: Actor, { id, state: before }: Batch, state: 'returned' | 'void', words: string): Promise<void> {
  await tx.updateTable('payment_batch').set({ state, returned_name: actor.name, returned_words: words }).where('id', '=', id).execute()
  const transfers = await transfersOf(tx, id)
  await lockApplications(tx, transfers.map(({ application }) => application))
  const payments = transfers.map(({ payment }) => payment)
  await tx.updateTable('payment_due').set({ state: 'due' }).where('id', 'in', payments).where('state', '=', 'batched').execute()
  const action = state === 'void' ? 'payments.batch_voided' : 'payments.batch_returned'
  await record(tx, actor, { action, ...subject(id), before: { state: before }, after: { state, words } })
} // prettier-ignore

/** Before its second approval, by anybody who pays. */
export async function returnBatch(tx: Tx, actor: Actor, id: string, words: string): Promise<void> {
  allow(canPay(actor))
  const batch = found(await lockBatch(tx, id))
  if (batch.state === 'returned') return
  if (batch.state !== 'made' && batch.state !== 'first') throw refuse('ファイルができたあとは、差し戻せません。銀行に出していなければ、取り消してください。', 'Its file is made: it can no longer be returned. Where the bank does not have it, make it void.', paymentPaths.batch(id))
  await takeBack(tx, actor, batch, 'returned', words)
} // prettier-ignore

/** Approved, but it never reached the bank: its file is taken along no more. Not by its maker. */
export async function voidBatch(tx: Tx, actor: Actor, id: string, words: string): Promise<void> {
  allow(canPay(actor))
  const batch = found(await lockBatch(tx, id))
  if (batch.state === 'void') return
  const no = (ja: string, en: string) => refuse(ja, en, paymentPaths.batch(id))
  if (batch.state === 'approved' && !canVoidBatch(actor, batch)) throw no('つくった人は取り消せません。ほかの担当者にお願いしてください。', 'Whoever made it does not make it void. Please ask somebody else.')
  if (batch.state !== 'approved' || (await transfersOf(tx, id)).some(({ result }) => result !== null))
    throw no('取り消せるのは、2人の承認がすみ、銀行の結果がまだ1件もないまとまりだけです。', 'Only what two approved, and of which the bank has said nothing yet, can be made void.')
  await takeBack(tx, actor, batch, 'void', words)
} // prettier-ignore

/** The file as it was approved. Accounts leave the system: that they did is written down. */
export async function takeFile(tx: Tx, actor: Actor, id: string) {
  allow(canPay(actor))
  const batch = found(await lockBatch(tx, id))
  if (batch.state === 'void') throw refuse('この振込のまとまりは取り消されたため、ファイルは取り出せません。新しいまとまりをつくってください。', 'This batch is void: its file cannot be taken. Please make a new one.')
  const { content, number, pay_on } = found(await contentOf(tx, id))
  await record(tx, actor, { action: 'payments.file_taken', ...subject(id), after: { count: batch.count, sha256: batch.sha256 } })
  return { content: found(content), number, pay_on }
} // prettier-ignore
