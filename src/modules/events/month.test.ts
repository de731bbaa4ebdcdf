import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthAfter, monthOf } from './month.ts'

const months = fc
  .tuple(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)

test('a month has whole weeks from Sunday, and each of its days once', () => {
  fc.assert(
    fc.property(months, (month) => {
      const { weeks } = monthOf(month, [])
      const days = weeks.flat()
      expect(weeks.every((week) => week.length === 7)).toBe(true)
      expect(new Set(days.map(({ on }) => on)).size).toBe(days.length)
      const within = days.filter((day) => day.within)
      expect(within[0]?.on).toBe(`${month}-01`)
      expect(monthAfter(month, 1) > month).toBe(true)
      expect(within.length).toBeGreaterThanOrEqual(28)
    }),
  )
})

test('what touches the month is shown: on its days, or once where it is long', () => {
  const instant = fc.integer({ min: Date.UTC(2026, 10, 20), max: Date.UTC(2027, 1, 10) })
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 40 * 24 }), (from, hours) => {
      const session = { starts_at: new Date(from), ends_at: new Date(from + hours * 3_600_000) }
      const begin = new Date('2027-01-01T00:00:00+09:00')
      const end = new Date('2027-02-01T00:00:00+09:00')
      if (session.ends_at <= begin || session.starts_at >= end) return
      const { weeks, long } = monthOf('2027-01', [session])
      const shown = weeks.flat().filter((day) => day.sessions.length > 0).length
      expect(long.length === 1 ? shown === 0 : shown >= 1 && shown <= 3).toBe(true)
    }),
  )
})
