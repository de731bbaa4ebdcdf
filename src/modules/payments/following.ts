// What follows from a decision: money becomes due, or comes back.
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { Refusal } from '#platform/errors.ts'
import { awardOf, type afterDecision, changeAward, type DecisionKind, oneByOne } from '#modules/awards/index.ts'
import { booksOpen } from '#modules/budget/index.ts'
import { planOf } from '#modules/schemes/index.ts'
import { paymentPaths } from './paths.ts'
import { paymentPlan } from './plan.ts'
import { unanswered } from './queries/batches.ts'
import { paymentsOf } from './queries/payments.ts'
import { backOf, recoveriesOf } from './queries/recoveries.ts'
import { reckon } from './reckoning.ts'
import { keepRecovery, recoveryTerms } from './recovering.ts'
import { tellDue } from './telling.ts'

const follow = new Set(['award', 'change', 'fixing', 'cancellation'])

/** What the bank paid until 31 May is its year's: whoever decides on it later waits until it is known. */
async function refuseUnanswered(tx: Tx, applications: readonly string[], now: Date): Promise<void> {
  const one = (await unanswered(tx, applications)).find(
    ({ fiscal_year, pay_on }) => booksOpen(fiscal_year, pay_on) && !booksOpen(fiscal_year, today(now)),
  )
  if (one === undefined) return
  throw new Refusal(
    409,
    {
      ja: `「${one.applicant_name}」への振込（第${one.number}号、${one.fiscal_year}年度分）の結果が、まだ反映されていません。先に銀行の結果を反映してから、決定してください。どの申請もまだ決定していません。`,
      en: `The bank’s result of a transfer to “${one.applicant_name}” (batch ${one.number}, fiscal ${one.fiscal_year}) has not been entered. Please enter it first; nothing is decided yet.`,
    },
    { href: paymentPaths.batch(one.batch), label: { ja: '振込のまとまりを見る', en: 'See the batch' } },
  )
}

/** For `afterDecision`. */
export const payAfter: (typeof afterDecision)[number] = async (tx, actor, { kind, all, now }) => {
  if (!follow.has(kind)) return
  await refuseUnanswered(
    tx,
    all.map(({ application }) => application.id),
    now,
  )
  const awarded = all.flatMap(({ application, award }) => (award === undefined ? [] : [{ application, award }]))
  await reckon(tx, actor, { all: awarded, cause: kind === 'cancellation' ? 'cancellation' : 'settlement', now })
  await tellDue(
    tx,
    actor,
    awarded.map(({ application }) => application),
  )
}

/** 返還の決定: part of what was paid comes back, for a reason that the letter gives. */
export const recoveryKind: DecisionKind = {
  code: 'recovery',
  label: { ja: '返還の決定', en: 'Recovery' },
  outcomes: [
    {
      code: 'recover',
      label: { ja: '返還を求める', en: 'Ask it back' },
      letter: 'recovery',
      money: true,
      reason: true,
    },
    {
      code: 'tax',
      label: { ja: '消費税等仕入控除税額の返還を求める', en: 'Ask back consumption tax' },
      letter: 'recovery',
      money: true,
      reason: true,
    },
  ],
  single: true,
  ready: () => ['paid', 'closed'],
  fresh: (_db, applications) =>
    Promise.resolve(applications.map(() => ({ outcome: 'recover', yen: null, conditions: [], reason: '' }))),
  whyNot: ({ yen }) =>
    yen === null || yen <= 0
      ? { ja: '返還を求める額を入れてください', en: 'Please enter the amount to come back' }
      : null,
  apply: oneByOne(async (tx, _actor, { item, application, fiscal_year, now }) => {
    const paid = (await paymentsOf(tx, application.id)).filter(({ state }) => state === 'paid')
    const left = paid.reduce((sum, { yen }) => sum + yen, 0) - backOf(await recoveriesOf(tx, application.id))
    const yen = item.yen ?? 0
    if (yen > left)
      throw new Refusal(409, {
        ja: `返還を求められるのは、支払った${formatYen(left)}までです。`,
        en: `At most what was paid can come back: ${formatYen(left, 'sign')}.`,
      })
    const { plan } = await planOf(tx, application.scheme, paymentPlan)
    const award = await awardOf(tx, application.id)
    // What is asked back stands no longer: no later decision pays it once more.
    if (typeof award?.yen === 'number') await changeAward(tx, application.id, { yen: Math.max(0, award.yen - yen) })
    await keepRecovery(tx, application, {
      yen,
      cause: item.outcome === 'tax' ? 'tax' : 'decision',
      reason: item.reason,
      plan,
      fiscal_year: award?.fiscal_year ?? fiscal_year,
      now,
    })
  }),
  facts: async (db, { application, now }) => {
    const one = (await recoveriesOf(db, application.id)).findLast(({ ordered_on }) => ordered_on === today(now))
    return one === undefined ? [] : recoveryTerms(one)
  },
}
