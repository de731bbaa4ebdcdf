import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostFor, openYear, planned } from './rules.ts'

const yen = fc.integer({ min: 0, max: 1000 })
const aid = fc.record({ committed: yen, unpaid: yen }).map(({ committed, unpaid }) => {
  const paid = Math.max(0, committed - unpaid)
  return { fiscal_year: 2026, committed, paid }
})

test('An application may be granted just as much as the ledger of the day takes, in a closed year, too', () => {
  const on = fc.constantFrom('2026-12-01', '2027-05-31', '2027-06-01', '2028-04-01')
  fc.assert(
    fc.property(on, fc.option(aid, { nil: null }), yen, fc.integer({ min: 1, max: 2000 }), (day, has, left, more) => {
      const years = has === null ? [] : [has]
      const ledger = { fiscal_year: openYear(2026, day), appropriated: 5_000, left }
      const most = mostFor([ledger], years, 2026, day) ?? NaN
      const committed = has?.committed ?? 0
      const needed = planned(years, 2026, more, day)
        .filter(({ kind }) => kind === 'commit')
        .reduce((sum, one) => sum + one.yen, 0)
      expect(most).toBeGreaterThanOrEqual(committed)
      expect(committed + more <= most).toBe(needed <= left)
    }),
  )
})
