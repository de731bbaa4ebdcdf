import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/calendar/index.ts'
import { fullYears } from './full-years.ts'

test('Years are counted as an age is, also from the 29th of February', () => {
  const ages = [['2020-11-22', '2026-11-21'], ['2020-11-21', '2026-11-21'], ['2024-02-29', '2025-02-28'], ['2024-02-29', '2025-03-01']] as const // prettier-ignore
  expect(ages.map(([from, to]) => fullYears(from, to))).toEqual([5, 6, 0, 1])
})

test('A later day is never fewer years', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(20_000), (a, b) => {
      const of = (days: number) => fullYears('1980-02-29', addDays('1980-02-29', days))
      expect(of(Math.min(a, b))).toBeLessThanOrEqual(of(Math.max(a, b)))
    }),
  )
})

test('What is no day is not counted', () => {
  for (const day of ['2026-02-30', '令和8年', '']) expect(() => fullYears(day, '2026-11-21')).toThrow('no day')
})
