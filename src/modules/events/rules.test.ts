import { expect, test } from 'vitest'
import { tokyoInstant } from '#platform/calendar/index.ts'
import { isOver, whyNotOpen } from './rules.ts'
import { closesAt, opensAt } from './wrong.ts'

const typed = { opens_on: '2026-12-01', opens_time: '10:00', closes_on: '2026-12-14', closes_time: '17:00' }
const event = {
  state: 'published' as const,
  opens_at: opensAt(typed),
  closes_at: closesAt(typed),
  starts_at: tokyoInstant('2026-12-20', '19:00'),
  ends_at: tokyoInstant('2026-12-20', '21:00'),
  source: null,
}
const before = (at: Date) => new Date(at.getTime() - 1)

test('Applications are taken from the first moment to the end of the last minute, in Japan time', () => {
  const [first, afterLast] = [tokyoInstant('2026-12-01', '10:00'), tokyoInstant('2026-12-14', '17:01')]
  expect(whyNotOpen(event, before(first))?.ja).toBe('申込みの受付はまだ始まっていません。')
  for (const at of [first, tokyoInstant('2026-12-14', '17:00'), before(afterLast)])
    expect(whyNotOpen(event, at)).toBe(null)
  expect(whyNotOpen(event, afterLast)?.ja).toBe('申込みの受付は終わりました。')
})

test('Without times the first and the last day count whole', () => {
  const days = { ...typed, opens_time: null, closes_time: null }
  expect(opensAt(days)).toEqual(tokyoInstant('2026-12-01'))
  expect(closesAt(days)).toEqual(before(tokyoInstant('2026-12-15')))
})

test('Nothing is taken for what is not public, was cancelled, or is somebody else’s', () => {
  const now = tokyoInstant('2026-12-02')
  for (const state of ['draft', 'review', 'closed', 'reported', 'cancelled'] as const)
    expect(whyNotOpen({ ...event, state }, now)).not.toBe(null)
  expect(whyNotOpen({ ...event, source: '市の一覧' }, now)).not.toBe(null)
})

test('An event is over from the very end of its last session', () => {
  expect([isOver(event, before(event.ends_at)), isOver(event, event.ends_at)]).toEqual([false, true])
})
