import { describe, expect, it } from 'vitest'
import { sessionNow, tappedAt, whyDoorShut } from './rules.ts'

const at = (text: string) => new Date(`2026-11-${text}:00+09:00`)
const session = (from: string, to: string) => ({ starts_at: at(from), ends_at: at(to) })
const [first, second, third] = [
  session('21T10:00', '21T12:00'),
  session('21T14:00', '21T16:00'),
  session('28T10:00', '28T12:00'),
]
const open = { state: 'published' as const, closed_at: null }

describe('the session at the door', () => {
  it.each([
    ['20T18:00', first],
    ['21T11:00', first],
    ['21T12:20', first],
    ['21T12:40', second],
    ['22T09:00', third],
    ['30T09:00', third],
  ])('on %s is the one that is on, next or last', (now, expected) => {
    expect(sessionNow([first, second, third], at(now))).toBe(expected)
  })
  it('is none where there are none', () => expect(sessionNow([], at('21T10:00'))).toBeUndefined())
})

describe('the door', () => {
  it('opens at midnight of the day', () => {
    expect(whyDoorShut(open, first, at('20T23:59'))?.en).toContain('later day')
    expect(whyDoorShut(open, first, at('21T00:00'))).toBeNull()
  })
  it('stays open afterwards, for the list that was kept on paper', () => {
    expect(whyDoorShut(open, first, at('23T10:00'))).toBeNull()
  })
  it('takes what was tapped before the event was closed, and nothing later', () => {
    const closed = { state: 'closed' as const, closed_at: at('21T17:00') }
    expect(whyDoorShut(closed, first, at('21T16:59'))).toBeNull()
    expect(whyDoorShut(closed, first, at('21T17:01'))?.en).toContain('over')
  })
  it.each(['cancelled', 'draft', 'review'] as const)('is shut for an event that is %s', (state) => {
    expect(whyDoorShut({ state, closed_at: null }, first, at('21T10:00'))).not.toBeNull()
  })
  it('believes no clock that is ahead', () => {
    expect(tappedAt(at('21T10:05'), at('21T10:00'))).toEqual(at('21T10:00'))
    expect(tappedAt(at('21T09:00'), at('21T10:00'))).toEqual(at('21T09:00'))
  })
})
