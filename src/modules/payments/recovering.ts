// Money that is asked back, and taken back again where a raise makes it the applicant's own. Part of a decision, which records it.
import type { Actor } from '#platform/auth/actor.ts'
import { addDays, today, wareki } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { formatYen } from '#platform/text/index.ts'
import type { Application } from '#modules/applications/index.ts'
import { issueLetter } from '#modules/letters/index.ts'
import { type PaymentPlan, repayPhrase } from './plan.ts'
import { paymentsOf } from './queries/payments.ts'
import { lowered, recoveriesOf, type WholeRecovery } from './queries/recoveries.ts'
import { owedOn, type PaidPart, partsOf, without } from './rules/interest.ts'
import { isFault, type RecoveryCause } from './states.ts'

export interface Ordered {
  yen: number
  cause: RecoveryCause
  reason: string
  plan: PaymentPlan
  fiscal_year: number
  now: Date
}

/** Interest by the days on which it had been paid; for what was only paid too much, none until the due date. */
export async function keepRecovery(tx: Tx, application: Application, ordered: Ordered): Promise<Terms> {
  const { yen, cause, reason, plan, fiscal_year, now } = ordered
  const { municipality, id, scheme, applicant_name } = application
  const paid = (await paymentsOf(tx, id)).flatMap((one) =>
    one.paid_on === null ? [] : [{ yen: one.yen, paid_on: one.paid_on }],
  )
  const earlier = (await recoveriesOf(tx, id)).flatMap(({ parts }) => parts)
  const parts = partsOf(without(paid, earlier), yen)
  const terms = {
    due_on: addDays(today(now), plan.repay_days),
    surcharge_rate: isFault(cause) ? plan.surcharge_rate : 0,
    late_rate: plan.late_rate,
    repay_words: plan.repay_words,
  }
  await tx
    .insertInto('recovery')
    .values({
      municipality,
      id: newId(),
      application: id,
      scheme,
      applicant_name,
      fiscal_year,
      cause,
      yen,
      reason,
      ordered_on: today(now),
      parts: JSON.stringify(parts),
      ...terms,
    })
    .execute()
  return { ...terms, parts }
}

/** A decision to recover writes its own; what comes back by itself is told like this. */
export async function writeLetter(
  tx: Tx,
  actor: Actor,
  application: string,
  { yen, cause, now }: Ordered,
  terms: Terms,
): Promise<void> {
  const reason = cause === 'cancellation' ? '交付の決定を取り消したため' : 'すでに支払った額が、確定した額を超えるため'
  await issueLetter(tx, actor, {
    application,
    kind: 'recovery',
    yen,
    conditions: [],
    reason,
    facts: recoveryTerms(terms),
    decided_on: today(now),
    now,
  })
}

interface Terms {
  due_on: string
  surcharge_rate: number
  late_rate: number
  repay_words: string
  parts: readonly PaidPart[]
}

const none = 'かかりません'
const atRate = (rate: number): string => `年${rate / 100}％の割合で計算した額`

/** 令和8年5月1日; of several payments with what each was. */
const paidText = (parts: readonly PaidPart[]): string =>
  parts
    .map(({ yen, paid_on }) => (parts.length === 1 ? wareki(paid_on) : `${wareki(paid_on)}の${formatYen(yen)}`))
    .join('、')

/** By when, how, and with which interest from which day (補助金適正化法18条・19条), as a letter says it. */
export const recoveryTerms = ({ due_on, surcharge_rate, late_rate, repay_words, parts }: Terms) => [
  { label: '返還の期限', text: wareki(due_on) },
  { label: '返還の方法', text: repayPhrase({ repay_words }).ja },
  {
    label: '加算金',
    text:
      surcharge_rate > 0
        ? `支払を受けた日（${paidText(parts)}）から返還の日までの日数に応じ、返還する額につき${atRate(surcharge_rate)}`
        : none,
  },
  {
    label: '延滞金',
    text:
      late_rate > 0
        ? `期限までに返還しないとき、期限の翌日（${wareki(addDays(due_on, 1))}）から返還の日までの日数に応じ、返還していない額につき${atRate(late_rate)}`
        : none,
  },
]

/**
 * Nobody pays back what is then paid to them again: what was paid too much, and has not come back, is asked back no more, up to `yen`.
 * What a decision asks back, for its own reason, stays. Due date and interest of the rest stay, too.
 * @returns the yen that now stay with the applicant
 */
export async function waive(tx: Tx, recoveries: readonly WholeRecovery[], yen: number, now: Date): Promise<number> {
  let left = yen
  for (const one of recoveries.filter(({ state, cause }) => state === 'open' && cause === 'settlement')) {
    const less = Math.min(left, owedOn(one, one.receipts, today(now)).money)
    if (less <= 0) continue
    left -= less
    const waived_yen = one.waived_yen + less
    const owed = owedOn(lowered({ ...one, waived_yen }), one.receipts, today(now))
    const state = waived_yen === one.yen ? 'dropped' : owed.left === 0 ? 'recovered' : 'open'
    await tx.updateTable('recovery').set({ waived_yen, state }).where('id', '=', one.id).execute()
  }
  return yen - left
}
