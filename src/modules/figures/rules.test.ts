import fc from 'fast-check'
import { expect, it } from 'vitest'
import { interruptedPercent, monthsUntil } from './rules.ts'

it('lists months without a gap, across the year, the last one today’s', () => {
  expect(monthsUntil('2026-02-28', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthsUntil('2026-03-31', 2)).toEqual(['2026-02', '2026-03'])
})

it('says what part was broken off only once something has ended', () => {
  expect(interruptedPercent({ finished: 0, interrupted: 0 })).toBeNull()
  expect(interruptedPercent({ finished: 2, interrupted: 1 })).toBeNull()
  expect(interruptedPercent({ finished: 6, interrupted: 3 })).toBe(33.3)
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (finished, interrupted) => {
      const percent = interruptedPercent({ finished, interrupted })
      if (percent !== null) expect(percent >= 0 && percent <= 100).toBe(true)
    }),
  )
})
