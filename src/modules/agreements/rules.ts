// What the law and good sense ask of terms, and where an agreement stands. Pure.
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

/** Months of work, begun ones counted: from six on, ending early needs 30 days' notice (16条); from one on, seven acts are banned (5条). */
export const monthsOf = ({ from_on, until_on }: Pick<Terms, 'from_on' | 'until_on'>): number => {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from_on.split('-').map(Number)
  const [year = 0, month = 0, day = 0] = until_on.split('-').map(Number)
  return (year - fromYear) * 12 + month - fromMonth + (day >= fromDay ? 1 : 0)
}
