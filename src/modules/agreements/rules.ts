// What the law and good sense ask of terms, and where an agreement stands. Pure.
import { lastDay, today } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { dueFor, isInTime, receiptDays } from './payment-days.ts'
import type { Side } from '#modules/members/index.ts'
import type { Terms } from './terms.ts'

export interface Problem {
  field: keyof Terms
  why: Phrase
}

/** Why these terms may not be proposed. */
export function problemsOf(terms: Terms): Problem[] {
  const problems: Problem[] = []
  if (terms.until_on < terms.from_on) {
    problems.push({
      field: 'until_on',
      why: { ja: '終わりの日は、始まりの日より後にしてください', en: 'The last day must come after the first' },
    })
  }
  if (terms.delivered_on !== null && terms.delivered_on < terms.from_on) {
    problems.push({
      field: 'delivered_on',
      why: {
        ja: '受け取る日は、始まりの日より後にしてください',
        en: 'The day of receipt must come after the first day',
      },
    })
  }
  if (terms.fee_yen !== null && terms.fee_unit === null) {
    problems.push({ field: 'fee_unit', why: { ja: '報酬の数え方を選んでください', en: 'Choose what the fee is for' } })
  }
  if (
    problems.length === 0 &&
    terms.fee_yen !== null &&
    !receiptDays(terms).every((on) => isInTime(dueFor(terms, on)))
  ) {
    problems.push({
      field: terms.closing === 'delivery' ? 'pay_within' : 'pay_months',
      why: {
        ja: '支払日が、受け取った日から60日を超えます。フリーランス法で認められないため、早めてください',
        en: 'The fee would be paid later than the 60th day after receipt. The law does not allow it: choose an earlier day',
      },
    })
  }
  return problems
}

export type Stand = 'proposed' | 'agreed' | 'changing'

/** `changing`: agreed once, and a newer version waits for consent. */
export const standOf = ({ version, agreed_version }: { version: number; agreed_version: number | null }): Stand =>
  agreed_version === null ? 'proposed' : agreed_version === version ? 'agreed' : 'changing'

/** Who has not agreed to the newest version yet. */
export const missing = (consents: readonly { version: number; side: Side }[], version: number): Side[] =>
  (['person', 'organization'] as const).filter(
    (side) => !consents.some((one) => one.side === side && one.version === version),
  )

/** The day on which the work was commissioned (3条通知): when both had first agreed to the same version. Null before. */
export function commissionedOn(consents: readonly { version: number; given_at: Date }[]): string | null {
  const pairs = Map.groupBy(consents, ({ version }) => version)
    .values()
    .filter((given) => given.length === 2)
    .map((given) => Math.max(...given.map(({ given_at }) => given_at.getTime())))
  const first = Math.min(...pairs)
  return Number.isFinite(first) ? today(new Date(first)) : null
}

/** The work goes on for that many whole months: from 6 on, ending early needs 30 days' notice (16条). */
export const lasts = ({ from_on, until_on }: Pick<Terms, 'from_on' | 'until_on'>, months: number): boolean =>
  until_on >= lastDay(from_on, months)
