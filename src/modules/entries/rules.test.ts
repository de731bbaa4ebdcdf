import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokyoInstant } from '#platform/calendar/index.ts'
import {
  daysWaited,
  isBeyondSeats,
  isOpen,
  type Move,
  moved,
  moves,
  waiting,
  whyCannotEnter,
  whyNotProposable,
} from './rules.ts'
import { interviewStates, type State, states } from './tables.ts'

const move = fc.constantFrom<Move>('invite', 'accept', 'reserve', 'decline', 'withdraw')
const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
const meeting = fc.option(
  fc.record({
    state: fc.constantFrom(...interviewStates),
    created_at: at,
    answered_at: fc.option(at),
    chosen: at,
    minutes: fc.constantFrom(30, 60, 90),
  }),
)

describe('the steps of an entry', () => {
  it('stop for good once declined or withdrawn, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (tried) => {
        let state: State = 'sent'
        for (const one of tried) {
          const next = moved(state, one)
          expect(next !== null && (state === 'declined' || state === 'withdrawn')).toBe(false)
          state = next ?? state
        }
        expect(states).toContain(state)
      }),
    )
  })

  it('only the entrant withdraws; only the organization answers; accepted is never taken back by the organization', () => {
    expect(moves.withdraw.by).toBe('person')
    const answers = ['invite', 'accept', 'reserve', 'decline'] as const
    expect(answers.map((one) => moves[one].by)).toEqual(answers.map(() => 'organization'))
    expect(answers.map((one) => moved('accepted', one))).toEqual(answers.map(() => null))
    expect(moved('accepted', 'withdraw')).toBe('withdrawn')
  })

  it('while open it is always somebody’s turn, and nobody’s once it is over', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), at, fc.option(at), meeting, (state, created_at, answered_at, one) => {
        const { waits_for, waits_since } = waiting({ state, created_at, answered_at }, one)
        expect(waits_for !== null).toBe(isOpen(state))
        expect(waits_since !== null).toBe(isOpen(state))
      }),
    )
  })

  it('nobody waits while a fixed interview is still to come, and the organization is due from its end', () => {
    const now = tokyoInstant('2026-11-21', '12:00')
    const chosen = tokyoInstant('2026-11-25', '19:00')
    const fixed = { state: 'fixed', created_at: now, answered_at: now, chosen, minutes: 30 } as const
    const turn = waiting({ state: 'interview', created_at: now, answered_at: null }, fixed)
    expect(turn).toEqual({ waits_for: 'organization', waits_since: tokyoInstant('2026-11-25', '19:30') })
    expect(daysWaited(turn, now)).toBe(0)
    expect(daysWaited(turn, tokyoInstant('2026-12-03', '12:00'))).toBe(7)
  })
})

describe('who cannot enter', () => {
  const open = { state: 'published', entry_from_on: '2026-11-01', entry_until_on: '2026-11-30' } as const
  const who = { person: 'p', own: false, entered: false }
  it('is told why', () => {
    const why = (o: Parameters<typeof whyCannotEnter>[0], w = {}, day = '2026-11-21') =>
      whyCannotEnter(o, { ...who, ...w }, day)?.ja
    expect(why(open)).toBeUndefined()
    expect(why(open, {}, '2026-12-01')).toBe('応募の受付は締め切りました。')
    expect(why({ ...open, state: 'closed' })).toBe('この募集は終了しました。')
    expect(why(open, { entered: true })).toBe('この募集には、すでに応募しています。')
    expect(why(open, { own: true })).toBe('ご自身が所属する事業者の募集には、応募できません。')
    expect(why(open, { person: null })).toBe('応募の前に、お名前などの登録をお願いします。数分で終わります。')
  })
})

describe('a time to propose', () => {
  const now = tokyoInstant('2026-11-21', '12:00')
  it('stands on the half hour, to come, within 90 days, once', () => {
    const why = (on: string, time: string, others: Date[] = []) =>
      whyNotProposable(tokyoInstant(on, time), others, now)?.ja
    expect(why('2026-11-25', '19:00')).toBeUndefined()
    expect(why('2026-11-25', '19:10')).toBe('30分きざみの時刻を選んでください。')
    expect(why('2026-11-20', '19:00')).toBe('過ぎた日時です。これからの日時を選んでください。')
    expect(why('2027-11-20', '19:00')).toBe('90日以内の日時を選んでください。')
    expect(why('2026-11-25', '19:00', [tokyoInstant('2026-11-25', '19:00')])).toBe('同じ日時が2つあります。')
  })
})

it('one more than the seats is beyond them', () => {
  expect([isBeyondSeats(0, 1), isBeyondSeats(1, 1)]).toEqual([false, true])
})
