// What becomes due, and what comes back, once something was decided. Whoever calls has asked who may, and records it.
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { type Application, canMove, lockApplications, moveApplications } from '#modules/applications/index.ts'
import type { Award } from '#modules/awards/index.ts'
import { fixedAmounts, fixedOf } from '#modules/reports/index.ts'
import { type CallTerms, callTerms, planOf, termsOf } from '#modules/schemes/index.ts'
import { accountIn } from './bank/account.ts'
import { paymentPaths } from './paths.ts'
import { paymentPlan } from './plan.ts'
import { accountOf, lockPayments, type Payment, paymentsOfAll } from './queries/payments.ts'
import { backOf, recoveriesOf, type WholeRecovery } from './queries/recoveries.ts'
import { keepRecovery, waive, writeLetter } from './recovering.ts'
import { type Due, dueNow, overpaid } from './rules/due.ts'
import type { PaymentState, RecoveryCause } from './states.ts'

const sumOf = (rows: readonly { yen: number }[]): number => rows.reduce((sum, { yen }) => sum + yen, 0)
const inStates = (payments: readonly Payment[], ...states: PaymentState[]): Payment[] =>
  payments.filter(({ state }) => states.includes(state))

interface Decided {
  application: Application
  award: Award
  cause: RecoveryCause
  now: Date
}

/** Nothing is given and taken back at once: the bank's answer comes first. */
function refuseUnderway(payments: readonly Payment[]): void {
  if (inStates(payments, 'batched').length === 0) return
  throw new Refusal(
    409,
    {
      ja: 'この申請への振込が手続き中です。振込の結果を反映するか、振込のまとまりを差し戻してから決裁してください。',
      en: 'A transfer is under way. Take its result, or return its batch, before this is decided.',
    },
    { href: paymentPaths.batches(), label: { ja: '振込のまとまりを見る', en: 'See the batches' } },
  )
}

/** Whoever has to pay back by a decision is not paid more before it is in: it would be committed twice. */
function refuseOwing(recoveries: readonly WholeRecovery[]): void {
  const owing = recoveries.find(({ state, cause }) => state === 'open' && (cause === 'decision' || cause === 'tax'))
  if (owing === undefined) return
  throw new Refusal(
    409,
    {
      ja: 'この申請には、返還の決定による返還が残っています。返還金の入金を記録してから、増額を決裁してください。',
      en: 'Money is still to come back by a decision. Please note that it came before more is granted.',
    },
    { href: paymentPaths.recovery(owing.id), label: { ja: '返還を見る', en: 'See what is to come back' } },
  )
}

/** Drops what is not on its way, and makes what is due now. */
export async function reckon(tx: Tx, actor: Actor, { application, award, cause, now }: Decided): Promise<void> {
  if (award.yen === null) return
  const terms = await callTerms(tx, application)
  const { plan } = await planOf(tx, application.scheme, paymentPlan)
  const fixed = await fixedOf(tx, application.id)
  const payments = await lockPayments(tx, application.id)
  const recoveries = await recoveriesOf(tx, application.id)
  const ended = award.ended_on !== null
  const yen = ended ? 0 : award.yen
  const onTheWay = inStates(payments, 'batched', 'paid', 'failed')
  const comes = backOf(recoveries)
  const tooMuch = sumOf(onTheWay) - comes > yen
  if (tooMuch) refuseUnderway(payments)
  const kept = onTheWay.filter(({ state }) => !(tooMuch && state === 'failed'))
  await drop(
    tx,
    payments.filter((one) => !kept.includes(one) && one.state !== 'dropped'),
  )
  const net = sumOf(kept) - comes
  const made = net + (await waive(tx, recoveries, Math.max(0, yen - net), now))
  if (yen > made) refuseOwing(recoveries)
  const standing = {
    shares: plan.shares,
    yen,
    on: today(now),
    decided_on: award.decided_on,
    fixes: terms.stages.includes('fixing'),
    final: ended || fixed !== null,
    made,
  }
  await keepDue(tx, application, award.fiscal_year, terms, dueNow(standing))
  const back = overpaid(standing)
  const ordered = { yen: back, cause, reason: '', plan, fiscal_year: award.fiscal_year, now }
  const asked = back > 0 ? await keepRecovery(tx, application, ordered) : null
  await movePaid(tx, [application.id])
  if (asked !== null) await writeLetter(tx, actor, application.id, ordered, asked)
}

async function drop(tx: Tx, payments: readonly Payment[]): Promise<void> {
  const ids = payments.map(({ id }) => id)
  if (ids.length > 0) await tx.updateTable('payment_due').set({ state: 'dropped' }).where('id', 'in', ids).execute()
}

async function keepDue(
  tx: Tx,
  application: Application,
  fiscal_year: number,
  terms: CallTerms,
  due: readonly Due[],
): Promise<void> {
  const { municipality, id, scheme, applicant_name } = application
  const state = terms.stages.includes('invoice') ? ('asked' as const) : ('due' as const)
  await insertAll(
    tx,
    'payment_due',
    due.map((one) => ({
      municipality,
      id: newId(),
      application: id,
      scheme,
      fiscal_year,
      applicant_name,
      state,
      ...one,
    })),
  )
  const account = accountIn(terms.definition, application.answers)
  if (due.length === 0 || account === null || (await accountOf(tx, id)) !== undefined) return
  // What was handed in was looked at then.
  await tx
    .insertInto('payment_account')
    .values({ municipality, application: id, ...account, checked_account: 'system' })
    .execute()
}

/** Those of which everything that there was to pay is paid move on. */
export async function movePaid(tx: Tx, ids: readonly string[]): Promise<void> {
  const standing = [...(await lockApplications(tx, ids)).values()].filter(({ state }) => canMove(state, 'paid'))
  const open = standing.map(({ id }) => id)
  const terms = await termsOf(tx, standing)
  const fixed = await fixedAmounts(tx, open)
  const payments = Map.groupBy(await paymentsOfAll(tx, open), ({ application }) => application)
  const paid = standing.filter(({ id }, i) => {
    const final = terms[i]?.stages.includes('fixing') === false || fixed.has(id)
    const ours = payments.get(id) ?? []
    const waiting = inStates(ours, 'asked', 'due', 'batched', 'failed')
    return final && waiting.length === 0 && inStates(ours, 'paid').length > 0
  })
  await moveApplications(tx, paid, 'paid')
}
