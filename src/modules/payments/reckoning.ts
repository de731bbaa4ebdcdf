// What becomes due, and what comes back, once something was decided. Whoever calls has asked who may, and records it.
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { found, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { type Application, canMove, lockApplications, moveApplications } from '#modules/applications/index.ts'
import type { Award } from '#modules/awards/index.ts'
import { fixedAmounts } from '#modules/reports/index.ts'
import { plansOf, termsOf } from '#modules/schemes/index.ts'
import { accountIn } from './bank/account.ts'
import { paymentPaths } from './paths.ts'
import { paymentPlan } from './plan.ts'
import { accountsOf } from './queries/due.ts'
import { lockPaymentsOf, type Payment, paymentsOfAll } from './queries/payments.ts'
import { backOf, recoveriesOfAll, type WholeRecovery } from './queries/recoveries.ts'
import { keepRecovery, waive, writeLetter } from './recovering.ts'
import { type Due, dueNow, overpaid } from './rules/due.ts'
import type { PaymentState, RecoveryCause } from './states.ts'

const sumOf = (rows: readonly { yen: number }[]): number => rows.reduce((sum, { yen }) => sum + yen, 0)
const inStates = (payments: readonly Payment[], ...states: PaymentState[]): Payment[] =>
  payments.filter(({ state }) => states.includes(state))

interface Decided {
  application: Application
  award: Award
}

interface Reckoning {
  all: readonly Decided[]
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

/** Of each in turn all that its money is reckoned by; its payments are locked. */
async function knownOf(tx: Tx, all: readonly Decided[]) {
  const applications = all.map(({ application }) => application)
  const ids = applications.map(({ id }) => id)
  const terms = await termsOf(tx, applications)
  const plans = await plansOf(tx, [...new Set(applications.map(({ scheme }) => scheme))], paymentPlan)
  const fixed = await fixedAmounts(tx, ids)
  const payments = Map.groupBy(await lockPaymentsOf(tx, ids), ({ application }) => application)
  const recoveries = Map.groupBy(await recoveriesOfAll(tx, ids), ({ application }) => application)
  const accounts = await accountsOf(tx, ids)
  return all.map((one, i) => ({
    ...one,
    terms: found(terms[i]),
    plan: found(plans.get(one.application.scheme)),
    fixed: fixed.has(one.application.id),
    payments: payments.get(one.application.id) ?? [],
    recoveries: recoveries.get(one.application.id) ?? [],
    hasAccount: accounts.has(one.application.id),
  }))
}
type Known = Awaited<ReturnType<typeof knownOf>>[number]

/** Drops what is not on its way, and makes what is due now. */
export async function reckon(tx: Tx, actor: Actor, { all, cause, now }: Reckoning): Promise<void> {
  const known = await knownOf(
    tx,
    all.filter(({ award }) => award.yen !== null),
  )
  const reckoned: (Known & { due: Due[]; back: number })[] = []
  for (const one of known) reckoned.push({ ...one, ...(await reckonOne(tx, one, now)) })
  await keepDue(tx, reckoned)
  const asked = []
  for (const { application, award, plan, back: yen } of reckoned.filter(({ back }) => back > 0)) {
    const order = { yen, cause, reason: '', plan, fiscal_year: award.fiscal_year, now }
    asked.push({ application, order, terms: await keepRecovery(tx, application, order) })
  }
  await movePaid(
    tx,
    reckoned.map(({ application }) => application.id),
  )
  for (const { application, order, terms } of asked) await writeLetter(tx, actor, application.id, order, terms)
}

/** What is due now, and how many yen come back. */
async function reckonOne(
  tx: Tx,
  { award, terms, plan, fixed, payments, recoveries }: Known,
  now: Date,
): Promise<{ due: Due[]; back: number }> {
  const ended = award.ended_on !== null
  const yen = ended ? 0 : (award.yen ?? 0)
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
    final: ended || fixed,
    made,
  }
  return { due: dueNow(standing), back: overpaid(standing) }
}

async function drop(tx: Tx, payments: readonly Payment[]): Promise<void> {
  const ids = payments.map(({ id }) => id)
  if (ids.length > 0) await tx.updateTable('payment_due').set({ state: 'dropped' }).where('id', 'in', ids).execute()
}

async function keepDue(tx: Tx, reckoned: readonly (Known & { due: readonly Due[] })[]): Promise<void> {
  const some = reckoned.filter(({ due }) => due.length > 0)
  await insertAll(
    tx,
    'payment_due',
    some.flatMap(({ application: { municipality, id, scheme, applicant_name }, award, terms, due }) =>
      due.map((one) => ({
        municipality,
        id: newId(),
        application: id,
        scheme,
        fiscal_year: award.fiscal_year,
        applicant_name,
        state: terms.stages.includes('invoice') ? ('asked' as const) : ('due' as const),
        ...one,
      })),
    ),
  )
  // What was handed in was looked at then.
  await insertAll(
    tx,
    'payment_account',
    some.flatMap(({ application: { municipality, id, answers }, terms, hasAccount }) => {
      const account = hasAccount ? null : accountIn(terms.definition, answers)
      return account === null ? [] : [{ municipality, application: id, ...account, checked_account: 'system' }]
    }),
  )
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
