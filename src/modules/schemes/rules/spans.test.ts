import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/calendar/index.ts'
import { fiscalYearOf, fullDays, fullMonths, fullYears } from './spans.ts'

test('Years are counted as an age is, also from the 29th of February', () => {
  const ages = [
    ['2020-11-22', '2026-11-21'],
    ['2020-11-21', '2026-11-21'],
    ['2024-02-29', '2025-02-28'],
    ['2024-02-29', '2025-03-01'],
    ['2026-11-21', '2025-12-21'],
  ] as const
  expect(ages.map(([from, to]) => fullYears(from, to))).toEqual([5, 6, 0, 1, -1])
})

test('Months are counted to the same day of the month', () => {
  const spans = [
    ['2026-01-31', '2026-02-28'],
    ['2026-01-31', '2026-03-31'],
    ['2025-12-15', '2026-03-14'],
    ['2025-12-15', '2026-03-15'],
  ] as const
  expect(spans.map(([from, to]) => fullMonths(from, to))).toEqual([0, 2, 2, 3])
})

test('A fiscal year ends with March', () => {
  expect([fiscalYearOf('2027-03-31'), fiscalYearOf('2027-04-01'), fullDays('2027-03-31', '2027-04-01')]).toEqual([
    2026, 2027, 1,
  ])
})

test('A later day is never fewer days, months or years', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(20_000), (a, b) => {
      for (const span of [fullDays, fullMonths, fullYears]) {
        const of = (days: number) => span('1980-02-29', addDays('1980-02-29', days))
        expect(of(Math.min(a, b))).toBeLessThanOrEqual(of(Math.max(a, b)))
      }
    }),
  )
})

test('What is no day is not counted', () => {
  for (const day of ['2026-02-30', '令和8年', ''])
    for (const span of [fullDays, fullMonths, fullYears]) {
      expect(() => span(day, '2026-11-21')).toThrow('no day')
      expect(() => span('2026-11-21', day)).toThrow('no day')
    }
})
