import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#platform/calendar/index.ts'
import { dueFor, isInTime, receiptDays, schedule } from './payment-days.ts'
import { commissionedOn, lasts, problemsOf } from './rules.ts'
import type { Terms } from './terms.ts'

const terms: Terms = {
  client_name: '株式会社 小宮山製作所',
  client_address: 'みなも区新川岸3-11-5',
  client_representative: '小宮山 恵',
  worker_name: '三浦 遥',
  work: '問い合わせへの返信の型づくり',
  from_on: '2026-12-01',
  until_on: '2027-02-28',
  delivered_on: null,
  place: 'オンライン',
  inspection_days: null,
  fee_yen: 40_000,
  fee_unit: 'month',
  expenses: '',
  closing: 'month_end',
  pay_months: 1,
  pay_day: 20,
  pay_within: 30,
  payment_method: '銀行振込',
  other: '',
  signs: [],
}
const day = fc.integer({ min: 0, max: 3650 }).map((n) => addDays('2026-01-01', n))

describe('when a fee is due', () => {
  it('is on the agreed day of the next month, or the bank day before it', () => {
    expect(dueFor(terms, '2026-12-31')).toEqual({
      received_on: '2026-12-31',
      base_on: '2026-12-31',
      due_on: '2027-01-20',
    })
    // 20 February 2027 is a Saturday.
    expect(dueFor(terms, '2027-01-10')).toMatchObject({ base_on: '2027-01-31', due_on: '2027-02-19' })
    expect(dueFor({ ...terms, pay_day: 31 }, '2027-01-31').due_on).toBe('2027-02-26')
  })

  it('counts the day of a delivery as the first', () => {
    expect(dueFor({ ...terms, closing: 'delivery', pay_within: 30 }, '2027-06-01').due_on).toBe('2027-06-30')
  })

  it('is never on a day when banks are closed, never before the work was received', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('month_end' as const, 'delivery' as const),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 60 }),
        (on, closing, pay_months, pay_day, pay_within) => {
          const due = dueFor(
            { fee_unit: 'month', closing, pay_months: Math.max(1, pay_months), pay_day, pay_within },
            on,
          )
          expect(due.due_on >= due.base_on && due.base_on >= on).toBe(true)
          if (closing === 'delivery') expect(isInTime(due)).toBe(true)
        },
      ),
    )
  })

  it('comes once a month, the last time at the end of the work', () => {
    expect(schedule(terms).map(({ received_on, due_on }) => [received_on, due_on])).toEqual([
      ['2026-12-31', '2027-01-20'],
      ['2027-01-31', '2027-02-19'],
      ['2027-02-28', '2027-03-19'],
    ])
    expect(receiptDays({ ...terms, fee_unit: 'once', delivered_on: '2027-01-15' })).toEqual(['2027-01-15'])
    expect(schedule({ ...terms, fee_unit: 'hour' })).toEqual([])
    expect(schedule({ ...terms, fee_yen: null })).toEqual([])
  })
})

describe('terms', () => {
  it('may be proposed when every payment falls within 60 days of receipt', () => {
    expect(problemsOf(terms)).toEqual([])
    expect(problemsOf({ ...terms, pay_months: 2, pay_day: 10 })).toEqual([])
    expect(problemsOf({ ...terms, pay_months: 2, pay_day: 31 }).map(({ field }) => field)).toEqual(['pay_months'])
    expect(problemsOf({ ...terms, fee_yen: null, pay_months: 2, pay_day: 31 })).toEqual([])
    expect(problemsOf({ ...terms, until_on: '2026-11-30' }).map(({ field }) => field)).toEqual(['until_on'])
  })

  it('count one delivery from the day it is received, also where it is paid at a month’s end', () => {
    const once = { ...terms, fee_unit: 'once' as const, delivered_on: '2026-12-01', pay_months: 2, pay_day: 28 }
    expect(problemsOf(once).map(({ field }) => field)).toEqual(['pay_months'])
    expect(problemsOf({ ...once, pay_months: 1, pay_day: 20 })).toEqual([])
  })

  it('that pass have no payment beyond the 60th day, whatever the dates', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 31 }),
        (from_on, length, pay_months, pay_day) => {
          const some = { ...terms, from_on, until_on: addDays(from_on, length), pay_months, pay_day }
          if (problemsOf(some).length > 0) return
          for (const { base_on, due_on } of schedule(some)) expect(daysBetween(base_on, due_on)).toBeLessThan(60)
        },
      ),
    )
  })

  it('last so many whole months or not', () => {
    expect(lasts({ from_on: '2026-12-01', until_on: '2027-02-28' }, 3)).toBe(true)
    expect(lasts({ from_on: '2026-12-15', until_on: '2027-01-13' }, 1)).toBe(false)
    expect(lasts({ from_on: '2026-12-15', until_on: '2027-01-14' }, 1)).toBe(true)
    expect(lasts({ from_on: '2026-01-31', until_on: '2026-07-29' }, 6)).toBe(false)
    expect(lasts({ from_on: '2026-01-31', until_on: '2026-07-30' }, 6)).toBe(true)
    expect(lasts({ from_on: '2026-08-31', until_on: '2027-02-27' }, 6)).toBe(false)
  })

  it('are commissioned on the day when both had first agreed to the same version', () => {
    const at = (version: number, given_at: string) => ({ version, given_at: new Date(given_at) })
    expect(commissionedOn([at(1, '2026-11-01T03:00:00Z')])).toBe(null)
    const both = [at(1, '2026-11-01T03:00:00Z'), at(2, '2026-11-02T03:00:00Z'), at(2, '2026-11-03T16:00:00Z')]
    expect(commissionedOn(both)).toBe('2026-11-04')
    expect(commissionedOn([...both, at(3, '2026-12-01T03:00:00Z'), at(3, '2026-12-02T03:00:00Z')])).toBe('2026-11-04')
  })
})
