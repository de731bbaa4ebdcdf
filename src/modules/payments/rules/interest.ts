// 加算金 and 延滞金 of money that comes back (補助金適正化法第19条、施行令第10条・第11条). Pure; integer yen, floored once for each.
// 365 days a year also where a leap day lies between (利率等の表示の年利建て移行に関する法律第25条).
import { daysBetween } from '#platform/calendar/index.ts'

/** What of the money was paid when. */
export interface PaidPart {
  yen: number
  paid_on: string
}
export interface Received {
  yen: number
  received_on: string
}

export interface Claim {
  parts: readonly PaidPart[]
  due_on: string
  /** Hundredths of a per cent a year. */
  surcharge_rate: number
  late_rate: number
}

/** Yen × days, each for as long as it was owed. */
interface Span {
  yen: number
  days: number
}

/** `rate`: hundredths of a per cent a year. Nothing for no day; of spans put together never more than a yen a span beside the sum of theirs. */
export function interest(spans: readonly Span[], rate: number): number {
  const yenDays = spans.reduce((sum, { yen, days }) => sum + BigInt(yen) * BigInt(Math.max(0, days)), 0n)
  return Number((yenDays * BigInt(rate)) / (10_000n * 365n))
}

/** Of what was paid, the latest first, until the sum is reached (施行令第10条第1項). */
export function partsOf(paid: readonly PaidPart[], yen: number): PaidPart[] {
  let left = yen
  return paid
    .toSorted((a, b) => b.paid_on.localeCompare(a.paid_on))
    .flatMap((one) => {
      const taken = Math.min(left, one.yen)
      left -= taken
      return taken > 0 ? [{ yen: taken, paid_on: one.paid_on }] : []
    })
}

/** What of the payments no earlier claim asked back. */
export function without(paid: readonly PaidPart[], taken: readonly PaidPart[]): PaidPart[] {
  return taken.reduce<PaidPart[]>(
    (rest, { yen, paid_on }) => {
      let left = yen
      return rest.map((one) => {
        const less = one.paid_on === paid_on ? Math.min(left, one.yen) : 0
        left -= less
        return { ...one, yen: one.yen - less }
      })
    },
    [...paid],
  )
}

/** Which part comes back on which day; what has not, on `on`. Receipts go to the money first, then to interest (第10条第2項). */
function returns(parts: readonly PaidPart[], received: readonly Received[], on: string) {
  const open = parts.toSorted((a, b) => a.paid_on.localeCompare(b.paid_on)).map((part) => ({ ...part }))
  const spans: (PaidPart & { until: string; back: boolean })[] = []
  for (const { yen, received_on } of received.toSorted((a, b) => a.received_on.localeCompare(b.received_on))) {
    let left = yen
    for (const part of open) {
      const taken = Math.min(left, part.yen)
      if (taken === 0) continue
      spans.push({ yen: taken, paid_on: part.paid_on, until: received_on, back: true })
      part.yen -= taken
      left -= taken
    }
  }
  return [...spans, ...open.filter(({ yen }) => yen > 0).map((part) => ({ ...part, until: on, back: false }))]
}

export interface Owed {
  /** The money itself that has not come back. */
  money: number
  surcharge: number
  late: number
  /** All that is still to come, interest with it. */
  left: number
  /** 過納: what came beyond it. */
  over: number
}

/** As it stands on a day, if the rest came back on it. The first day counts for 加算金 (受領の日から), not for 延滞金 (翌日から). */
export function owedOn(
  { parts, due_on, surcharge_rate, late_rate }: Claim,
  received: readonly Received[],
  on: string,
): Owed {
  const spans = returns(parts, received, on)
  const money = spans.filter(({ back }) => !back).reduce((sum, { yen }) => sum + yen, 0)
  const surcharge = interest(
    spans.map(({ yen, paid_on, until }) => ({ yen, days: daysBetween(paid_on, until) + 1 })),
    surcharge_rate,
  )
  const late = interest(
    spans.map(({ yen, until }) => ({ yen, days: daysBetween(due_on, until) })),
    late_rate,
  )
  const whole = parts.reduce((sum, { yen }) => sum + yen, 0)
  const came = received.reduce((sum, { yen }) => sum + yen, 0)
  const left = whole + surcharge + late - came
  return { money, surcharge, late, left: Math.max(0, left), over: Math.max(0, -left) }
}
