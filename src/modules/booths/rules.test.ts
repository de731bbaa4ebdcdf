import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spansOf, whyNotBook, whyNotTimes } from './rules.ts'

const first = new Date('2026-12-05T13:00:00+09:00')

test('Times follow one another with the pause between, and never overlap', () => {
  fc.assert(
    fc.property(
      fc.record({
        minutes: fc.integer({ min: 5, max: 120 }),
        pause: fc.nat(60),
        number: fc.integer({ min: 1, max: 48 }),
      }),
      (times) => {
        const spans = spansOf({ first, ...times })
        expect(spans.length).toBe(times.number)
        for (const [i, { starts_at, ends_at }] of spans.entries()) {
          expect(ends_at.getTime() - starts_at.getTime()).toBe(times.minutes * 60_000)
          const before = spans[i - 1]
          if (before) expect(starts_at.getTime() - before.ends_at.getTime()).toBe(times.pause * 60_000)
        }
      },
    ),
  )
})

test('Times lie within the event and beside those that are there', () => {
  const spans = spansOf({ first, minutes: 15, pause: 5, number: 3 })
  const event = { starts_at: first, ends_at: new Date('2026-12-05T16:00:00+09:00') }
  expect(whyNotTimes(spans, [], event)).toBeNull()
  expect(whyNotTimes(spans, spans.slice(1, 2), event)).not.toBeNull()
  expect(whyNotTimes(spans, [], { ...event, starts_at: new Date('2026-12-05T13:01:00+09:00') })).not.toBeNull()
  expect(whyNotTimes(spans, [], { ...event, ends_at: new Date('2026-12-05T13:50:00+09:00') })).not.toBeNull()
})

test('A time is booked before it begins, by whoever has a seat', () => {
  const [slot] = spansOf({ first, minutes: 15, pause: 0, number: 1 })
  if (slot === undefined) throw new Error('no time')
  const early = new Date(first.getTime() - 1)
  expect(whyNotBook({ state: 'published' }, { state: 'admitted' }, slot, early)).toBeNull()
  expect(whyNotBook({ state: 'published' }, { state: 'admitted' }, slot, first)).not.toBeNull()
  expect(whyNotBook({ state: 'published' }, { state: 'waiting' }, slot, early)).not.toBeNull()
  expect(whyNotBook({ state: 'cancelled' }, { state: 'admitted' }, slot, early)).not.toBeNull()
})
