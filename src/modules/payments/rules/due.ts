// What is to be paid now, and what comes back. Pure; integer yen.
import { addMonths } from '#platform/calendar/index.ts'
import type { Share } from '../plan.ts'
import type { PaymentKind } from '../states.ts'

export interface Due {
  kind: PaymentKind
  yen: number
  due_on: string
}

interface Standing {
  shares: readonly Share[]
  /** What stands of the award; once fixed, the final amount. */
  yen: number
  /** On which the award was decided, or the amount fixed. */
  on: string
  /** The award's day. */
  decided_on: string
  /** The scheme fixes the final amount after the report. */
  fixes: boolean
  /** It is fixed: what is left is due. */
  final: boolean
  /** Paid, or on its way to the bank. */
  made: number
}

/** A transfer holds ten digits: what is more goes in several. */
export const mostYen = 9_999_999_999
const inTransfers = (due: Due): Due[] =>
  due.yen <= mostYen ? [due] : [{ ...due, yen: mostYen }, ...inTransfers({ ...due, yen: due.yen - mostYen })]

/** The share of an amount up to and with the nth, floored; of all of them the amount itself. */
const upTo = (yen: number, percent: number): number => Number((BigInt(yen) * BigInt(percent)) / 100n)

/** What is still to be paid, each on its day. What was made already fills the first shares. */
function dueShares({ shares, yen, decided_on, made, fixes }: Standing): Due[] {
  let percent = 0
  return shares.flatMap((share, i): Due[] => {
    const before = Math.max(upTo(yen, percent), made)
    percent += share.percent
    const [rest, months] = [upTo(yen, percent) - before, share.months ?? (fixes ? null : 0)]
    if (rest <= 0 || months === null) return []
    const last = !fixes && i === shares.length - 1
    const kind = last ? 'final' : shares.length <= 2 ? 'advance' : 'instalment'
    return [{ kind, yen: rest, due_on: addMonths(decided_on, months) }]
  })
}

/** Before the amount is final the shares that have their day; after it all that is left, at once. */
export function dueNow(standing: Standing): Due[] {
  if (!standing.final) return dueShares(standing).flatMap(inTransfers)
  const rest = standing.yen - standing.made
  return rest > 0 ? inTransfers({ kind: 'final', yen: rest, due_on: standing.on }) : []
}

/** More was paid than the amount that nothing can change any more. */
export const overpaid = ({ yen, made, final, fixes }: Standing): number =>
  final || !fixes ? Math.max(0, made - yen) : 0
