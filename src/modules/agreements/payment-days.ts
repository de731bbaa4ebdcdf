// By when each part of the fee must be paid. Pure.
import { addDays, addMonths, daysBetween, isOfficeDay } from '#platform/calendar/index.ts'
import type { Terms } from './terms.ts'

/** 4条: at most the 60th day, the day of receipt being the first. */
const latestDay = 60

export interface Due {
  received_on: string
  /** From which the law counts. Monthly work agreed as such counts as received on the last day of its month. */
  base_on: string
  due_on: string
}

const monthEnd = (on: string): string => addDays(addMonths(`${on.slice(0, 8)}01`, 1), -1)

/** Banks are closed on other days; earlier is always allowed. */
function bankDayUntil(on: string, notBefore: string): string {
  let day = on
  while (!isOfficeDay(day) && day > notBefore) day = addDays(day, -1)
  return day
}

/** When work received on that day is to be paid under these terms. */
export function dueFor(
  terms: Pick<Terms, 'closing' | 'pay_months' | 'pay_day' | 'pay_within' | 'fee_unit'>,
  received_on: string,
): Due {
  if (terms.closing === 'delivery') {
    const due_on = bankDayUntil(addDays(received_on, terms.pay_within - 1), received_on)
    return { received_on, base_on: received_on, due_on }
  }
  const closed_on = monthEnd(received_on)
  // Only work that goes on from month to month may be agreed as received at the month's end.
  const base_on = terms.fee_unit === 'once' ? received_on : closed_on
  const month = addMonths(`${closed_on.slice(0, 8)}01`, terms.pay_months)
  const last = monthEnd(month)
  const day = addDays(month, terms.pay_day - 1)
  return { received_on, base_on, due_on: bankDayUntil(day > last ? last : day, base_on) }
}

/** The same, but never beyond the 60th day: for work received outside the period that the terms were checked for. */
export function lawfulDueFor(terms: Parameters<typeof dueFor>[0], received_on: string): Due {
  const due = dueFor(terms, received_on)
  const latest = addDays(due.base_on, latestDay - 1)
  return isInTime(due) ? due : { ...due, due_on: bankDayUntil(latest, due.base_on) }
}

export const isInTime = ({ base_on, due_on }: Due): boolean => daysBetween(base_on, due_on) < latestDay

/** The days on which work is received: each month's last of the period, or the one delivery. */
export function receiptDays({ from_on, until_on, delivered_on, fee_unit }: Terms): string[] {
  if (fee_unit === 'once') return [delivered_on ?? until_on]
  const days: string[] = []
  for (let end = monthEnd(from_on); end < until_on; end = monthEnd(addDays(end, 1))) days.push(end)
  return [...days, until_on]
}

/** The payments that are known beforehand; work paid by the hour is known when it is done. */
export const schedule = (terms: Terms): (Due & { amount_yen: number })[] => {
  const { fee_yen, fee_unit } = terms
  return fee_yen === null || fee_yen === 0 || fee_unit === 'hour'
    ? []
    : receiptDays(terms).map((on) => ({ ...dueFor(terms, on), amount_yen: fee_yen }))
}
