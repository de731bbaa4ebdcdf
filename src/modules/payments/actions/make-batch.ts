// A 振込のまとまり is made by one officer of what is due and picked.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { datePhrase, today } from '#platform/calendar/index.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { payLate } from '#modules/budget/index.ts'
import { lockApplications } from '#modules/applications/index.ts'
import { notPicked, refuseOwn } from '../own.ts'
import { paymentPaths } from '../paths.ts'
import { canPay } from '../policy.ts'
import { findBatch } from '../queries/batches.ts'
import { accountsOf, doubtsAbout } from '../queries/due.ts'
import { lastDay, refuse, subject, tooFar } from './batch-rules.ts'

const mostPayments = 9999
/** The sum of a file has twelve digits. */
const mostTotal = 999_999_999_999

/** Locked: who picks one of them at the same moment waits, and is told. */
async function lockPicked(tx: Tx, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0 || ids.length > mostPayments)
    throw refuse(
      `振り込むものを、1件から${mostPayments}件まで選んでください。`,
      `Choose from 1 to ${mostPayments} payments, please.`,
    )
  const whose = await tx
    .selectFrom('payment_due')
    .select('application')
    .distinct()
    .where('id', 'in', [...ids])
    .execute()
  await lockApplications(
    tx,
    whose.map(({ application }) => application),
  )
  const payments = await tx
    .selectFrom('payment_due')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  if (payments.length < new Set(ids).size || payments.some(({ state }) => state !== 'due'))
    throw refuse(
      '選んだ支払のなかに、ほかの人が先に手続きを始めたものがあります。一覧を見直してください。',
      'Somebody else has taken one of these payments. Please look at the list again.',
    )
  await refuseOwn(tx, actor, payments, notPicked, paymentPaths.list())
  const accounts = await accountsOf(tx, [...new Set(payments.map(({ application }) => application))])
  return payments.map((payment) => {
    const account = accounts.get(payment.application)
    const [doubt] = doubtsAbout(account)
    if (doubt !== undefined || account === undefined)
      throw refuse(
        `${payment.applicant_name}：${doubt?.why.ja ?? ''}`,
        `${payment.applicant_name}: ${doubt?.why.en ?? ''}`,
      )
    return { payment, account }
  })
}

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
}

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
  if (source === undefined)
    throw refuse(
      '先に、支払元の口座を管理者に登録してもらってください。',
      'An administrator has to enter the account that pays first.',
      paymentPaths.source(),
    )
  if ((await findBatch(tx, id)) !== undefined) return null
  if (pay_on < today(now))
    throw refuse('振込日は、今日か、今日より後の日にしてください。', 'Please choose a day that is not over.')
  if (pay_on > lastDay(now)) throw refuse(...tooFar)
  const picked = await lockPicked(tx, actor, form.payments)
  const why = whyEarly(picked, pay_on)
  if (why !== null && !early) return why
  const total_yen = picked.reduce((sum, { payment }) => sum + payment.yen, 0)
  if (total_yen > mostTotal)
    throw refuse(
      '合計が、1つのファイルで振り込める額（12桁）を超えています。いくつかのまとまりに分けてください。',
      'The sum has more than twelve digits: please make several batches.',
    )
  await payLate(
    tx,
    actor,
    picked.map(({ payment }) => payment),
    pay_on,
    now,
  )
  const { last } = await tx
    .selectFrom('payment_batch')
    .select((eb) => eb.fn.max<number | null>('number').as('last'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('payment_batch')
    .values({
      municipality,
      id,
      number: (last ?? 0) + 1,
      pay_on,
      count: picked.length,
      total_yen,
      made_account: actor.account,
      made_name: actor.name,
      made_at: now,
    })
    .execute()
  await insertAll(
    tx,
    'payment_transfer',
    picked.map(({ payment, account: { bank, branch, kind, number, holder } }, i) => ({
      municipality,
      batch: id,
      payment: payment.id,
      position: i + 1,
      yen: payment.yen,
      bank,
      branch,
      kind,
      number,
      holder,
    })),
  )
  await tx
    .updateTable('payment_due')
    .set({ state: 'batched' })
    .where(
      'id',
      'in',
      picked.map(({ payment }) => payment.id),
    )
    .execute()
  await record(tx, actor, {
    action: 'payments.batch_made',
    ...subject(id),
    after: { pay_on, count: picked.length, total_yen, ...(why !== null && { early: true }) },
  })
  return null
}
