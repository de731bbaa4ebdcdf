import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/calendar/index.ts'
import { isBankDay } from './bank-day.ts'
import { dueNow, overpaid } from './due.ts'
import { interest, owedOn, partsOf } from './interest.ts'
import { isSettled } from './settled.ts'

const yen = fc.integer({ min: 1, max: 9_999_999_999 })
const days = fc.integer({ min: 0, max: 4000 })
const day = days.map((n) => addDays('2024-01-15', n))
const advance = [
  { percent: 70, months: 0 },
  { percent: 30, months: null },
]
const on = '2026-06-01'

/** Shares that make a hundred, the last after the fixing or not. */
const shares = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }), fc.boolean())
  .map(([cuts, open]) => {
    const ends = [...cuts.toSorted((a, b) => a - b), 100]
    return ends.map((end, i) => ({
      percent: end - (ends[i - 1] ?? 0),
      months: open && i === ends.length - 1 ? null : i * 3,
    }))
  })

test('An advance is the share rounded down, and the rest waits for the final amount', () => {
  expect(dueNow({ shares: advance, yen: 333_333, on, decided_on: on, fixes: true, final: false, made: 0 })).toEqual([
    { kind: 'advance', yen: 233_333, due_on: on },
  ])
  expect(
    dueNow({
      shares: advance,
      yen: 300_000,
      on: '2027-02-01',
      decided_on: on,
      fixes: true,
      final: true,
      made: 233_333,
    }),
  ).toEqual([{ kind: 'final', yen: 66_667, due_on: '2027-02-01' }])
})

test('More than the ten digits of a transfer becomes due in several', () => {
  const standing = { shares: advance, on, decided_on: on, fixes: true, made: 0 }
  const yens = (final: boolean, yen: number) => dueNow({ ...standing, yen, final }).map(({ yen }) => yen)
  expect(yens(true, 20_000_000_000)).toEqual([9_999_999_999, 9_999_999_999, 2])
  expect(yens(false, 15_000_000_000)).toEqual([9_999_999_999, 500_000_001])
})

test('Whatever was awarded, changed and fixed: payments less what comes back make the final amount', () => {
  fc.assert(
    fc.property(
      shares,
      fc.array(yen, { minLength: 1, maxLength: 4 }),
      fc.array(fc.boolean()),
      (shares, amounts, pays) => {
        let made = 0
        amounts.forEach((amount, i) => {
          const due = dueNow({ shares, yen: amount, on, decided_on: on, fixes: true, final: false, made })
          expect(due.every(({ yen }) => yen > 0)).toBe(true)
          // Some of what is due is paid before the next change.
          made += due.filter((_, j) => pays[i + j] ?? true).reduce((sum, { yen }) => sum + yen, 0)
          expect(made).toBeLessThanOrEqual(Math.max(...amounts))
        })
        const yen = amounts.at(-1) ?? 0
        const standing = { shares, yen, on, decided_on: on, fixes: true, final: true, made }
        const last = dueNow(standing).reduce((sum, one) => sum + one.yen, 0)
        expect(made + last - overpaid(standing)).toBe(yen)
        expect(Math.min(last, overpaid(standing))).toBe(0)
      },
    ),
  )
})

test('Interest is nothing for no day, and periods put together make the whole within a yen each', () => {
  fc.assert(
    fc.property(yen, days, days, fc.integer({ min: 0, max: 3650 }), (yen, a, b, rate) => {
      expect(interest([{ yen, days: 0 }], rate)).toBe(0)
      const [whole, parts] = [
        interest([{ yen, days: a + b }], rate),
        interest([{ yen, days: a }], rate) + interest([{ yen, days: b }], rate),
      ]
      expect(whole - parts).toBeGreaterThanOrEqual(0)
      expect(whole - parts).toBeLessThanOrEqual(1)
    }),
  )
  // 10.95 % are three hundredths of a per cent a day, a leap day too.
  expect(interest([{ yen: 1_000_000, days: 366 }], 1095)).toBe(109_800)
})

test('What comes back is money first, then interest; nothing is left once both are in', () => {
  const parts = [{ yen: 600_000, paid_on: '2026-04-01' }]
  const claim = { parts, due_on: '2026-04-30', surcharge_rate: 1095, late_rate: 1095 }
  // 1 to 10 April are ten days: 600,000 × 0.03 % × 10.
  expect(owedOn(claim, [], '2026-04-10')).toEqual({ money: 600_000, surcharge: 1800, late: 0, left: 601_800, over: 0 })
  expect(owedOn(claim, [{ yen: 600_000, received_on: '2026-04-10' }], '2026-12-01').left).toBe(1800)
  expect(owedOn(claim, [], '2026-05-10').late).toBe(1800)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(yen, day), { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(yen, day), { maxLength: 3 }),
      day,
      (paid, came, until) => {
        const parts = paid.map(([yen, paid_on]) => ({ yen, paid_on }))
        const received = came.map(([yen, received_on]) => ({ yen, received_on }))
        const owed = owedOn({ ...claim, parts }, received, until)
        const settled = [...received, { yen: owed.left, received_on: until }]
        if (owed.left > 0)
          expect(owedOn({ ...claim, parts }, settled, addDays(until, 400)).left).toBeLessThanOrEqual(owed.left)
        expect(owed.money).toBe(
          Math.max(0, parts.reduce((s, p) => s + p.yen, 0) - received.reduce((s, r) => s + r.yen, 0)),
        )
      },
    ),
  )
})

test('Of several payments the last comes back first', () => {
  const paid = [
    { yen: 300, paid_on: '2026-04-01' },
    { yen: 200, paid_on: '2026-10-01' },
  ]
  expect(partsOf(paid, 250)).toEqual([
    { yen: 200, paid_on: '2026-10-01' },
    { yen: 50, paid_on: '2026-04-01' },
  ])
})

test('Banks rest on Saturdays, Sundays, holidays and from 31 December to 3 January', () => {
  const rest = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-12-31', '2027-01-01', '2027-01-03']
  expect(rest.filter(isBankDay)).toEqual([])
  expect(['2026-11-24', '2026-12-30', '2027-01-04'].every(isBankDay)).toBe(true)
})

test('What waits for an invoice that nobody needs any more can be closed; not while money is open', () => {
  const standing = { state: 'invoice', stages: ['report', 'invoice', 'payment'] }
  expect(isSettled(standing, [{ state: 'paid' }], [])).toBe(true)
  expect(isSettled(standing, [{ state: 'asked' }], [])).toBe(false)
  expect(isSettled(standing, [{ state: 'paid' }], [{ state: 'open' }])).toBe(false)
})
