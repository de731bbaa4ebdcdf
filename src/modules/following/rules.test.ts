import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, tokyoInstant, weekday } from '#platform/calendar/index.ts'
import { alertOf, type Pulse, weekOf } from './rules.ts'

const pulse = (week_on: string, feeling: Pulse['feeling'], side: Pulse['side'] = 'person'): Pulse => ({
  week_on,
  side,
  feeling,
  given_at: tokyoInstant(addDays(week_on, 1)),
})
const both = (week_on: string, feeling: Pulse['feeling']) => [
  pulse(week_on, feeling),
  pulse(week_on, feeling, 'organization'),
]

describe('a week', () => {
  it('begins on Monday', () => {
    expect([weekOf('2026-11-21'), weekOf('2026-11-22'), weekOf('2026-11-23')]).toEqual([
      '2026-11-16',
      '2026-11-16',
      '2026-11-23',
    ])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), (n) => {
        const on = addDays('2010-01-01', n)
        expect(weekday(weekOf(on))).toBe(1)
        expect(weekOf(on) <= on && on < addDays(weekOf(on), 7)).toBe(true)
      }),
    )
  })
})

describe('a coordinator', () => {
  const began = '2026-11-02'

  it('is called by one “stuck” or two “slow” in a row, from either side', () => {
    expect(alertOf(both('2026-11-16', 'well'), began, '2026-11-21')).toBeNull()
    expect(alertOf([...both('2026-11-16', 'well'), pulse('2026-11-23', 'stuck')], began, '2026-11-24')).toBe('stuck')
    expect(alertOf([...both('2026-11-09', 'well'), ...both('2026-11-16', 'slow')], began, '2026-11-21')).toBeNull()
    expect(
      alertOf(
        [...both('2026-11-09', 'slow'), pulse('2026-11-16', 'slow', 'organization'), pulse('2026-11-16', 'well')],
        began,
        '2026-11-21',
      ),
    ).toBe('slow')
  })

  it('is not called by two “slow” with a week of silence between them', () => {
    const apart = [...both('2026-11-09', 'well'), pulse('2026-11-02', 'slow'), pulse('2026-11-16', 'slow')]
    expect(alertOf(apart.slice(2), '2026-10-26', '2026-11-21')).not.toBe('slow')
    expect(alertOf([pulse('2026-11-09', 'slow'), ...apart.slice(2)], '2026-10-26', '2026-11-21')).toBe('slow')
  })

  it('has looked in: it is off the desk until the next word, or the next silence', () => {
    const stuck = [...both('2026-11-09', 'well'), pulse('2026-11-16', 'stuck')]
    const looked = tokyoInstant('2026-11-18', '15:00')
    expect(alertOf(stuck, began, '2026-11-19', looked)).toBeNull()
    expect(alertOf([...stuck, pulse('2026-11-23', 'stuck')], began, '2026-11-24', looked)).toBe('stuck')
    expect(alertOf(stuck, began, '2026-12-06', looked)).toBeNull()
    expect(alertOf(stuck, began, '2026-12-07', looked)).toBe('silent')
    const slow = [pulse('2026-11-09', 'slow'), ...both('2026-11-16', 'slow')]
    expect([alertOf(slow, began, '2026-11-19'), alertOf(slow, began, '2026-11-19', looked)]).toEqual(['slow', null])
  })

  it('is called off by what came after', () => {
    expect(alertOf([...both('2026-11-09', 'stuck'), ...both('2026-11-16', 'well')], began, '2026-11-21')).toBeNull()
  })

  it('is called when a side has said nothing for two whole weeks', () => {
    expect(alertOf([], '2026-11-04', '2026-11-15')).toBeNull()
    expect(alertOf([], '2026-11-04', '2026-11-23')).toBe('silent')
    expect(alertOf(both('2026-11-02', 'well'), began, '2026-11-22')).toBeNull()
    expect(alertOf(both('2026-11-02', 'well'), began, '2026-11-23')).toBe('silent')
    expect(alertOf([pulse('2026-11-16', 'well')], began, '2026-11-23')).toBe('silent')
  })
})
