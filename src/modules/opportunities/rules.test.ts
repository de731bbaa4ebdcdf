import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findKind, kindOf, kinds } from './kinds/index.ts'
import { type Content, moved, type Move, whyClosed, whyNotPublishable } from './rules.ts'
import { type State, states } from './tables.ts'

const today = '2026-11-21'
const complete: Content = {
  title: '海外からの問い合わせに応えたい',
  current_state: '月に2〜3件、英語のメールが届きます。',
  goal: '返事が2日以内にできている。',
  work: '問い合わせの型づくり。',
  experience: '',
  way: '週1回、画面越しに1時間。',
  decider: '専務 小宮山',
  hours_per_week: 4,
  hours_total: null,
  months: 3,
  starts_on: null,
  place: 'online',
  area: '',
  reward_yen: 40_000,
  reward_unit: 'month',
  entry_from_on: today,
  entry_until_on: '2026-12-05',
  seats: 1,
  skills: [{ must: true }],
}
const lacking = (change: Partial<Content>, kind = 'side-job') =>
  whyNotPublishable({ ...complete, ...change }, kindOf(kind), today).map(({ field }) => field)

describe('the way of a challenge', () => {
  it('goes from draft through review to published and closed, and back from review to draft', () => {
    expect(moved('draft', 'submit')).toBe('review')
    expect(moved('review', 'return')).toBe('draft')
    expect(moved('review', 'publish')).toBe('published')
    expect(moved('published', 'close')).toBe('closed')
    expect(moved('draft', 'withdraw')).toBe('withdrawn')
  })

  it('never reaches the public without a review, and never leaves an end', () => {
    const move = fc.constantFrom<Move>('submit', 'return', 'publish', 'close', 'withdraw')
    const walk = (way: readonly Move[]): State[] =>
      way.reduce<State[]>(
        (been, step) => [...been, moved(been.at(-1) ?? 'draft', step) ?? been.at(-1) ?? 'draft'],
        ['draft'],
      )
    const publicUnread = (been: readonly State[]) =>
      been.includes('published') && !been.slice(0, been.indexOf('published')).includes('review')
    const leavesEnd = (been: readonly State[]) =>
      been.some((state, i) => (state === 'closed' || state === 'withdrawn') && (been[i + 1] ?? state) !== state)
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (way) => {
        const been = walk(way)
        expect([publicUnread(been), leavesEnd(been)]).toEqual([false, false])
      }),
    )
  })
})

describe('what must be there before it is public', () => {
  it('is all there in a complete one', () => {
    expect(lacking({})).toEqual([])
  })

  it('is named field by field', () => {
    expect(lacking({ title: ' ', goal: '', skills: [{ must: false }], reward_yen: null, place: null })).toEqual([
      'title',
      'goal',
      'must_1',
      'place',
      'reward_yen',
    ])
  })

  it('includes where, unless everything is online', () => {
    expect(lacking({ place: 'onsite' })).toEqual(['area'])
    expect(lacking({ place: 'onsite', area: 'あけぼの町' })).toEqual([])
  })

  it('asks for days that can be', () => {
    expect(lacking({ entry_until_on: '2026-11-20' })).toEqual(['entry_until_on'])
    expect(lacking({ entry_until_on: today })).toEqual([])
    expect(lacking({ entry_from_on: '2026-12-06' })).toEqual(['entry_until_on'])
    expect(lacking({ starts_on: '2026-11-01' })).toEqual(['starts_on'])
  })

  it('differs by kind: a first step lasts two or three hours, pro bono is not paid', () => {
    const once = { hours_per_week: null, hours_total: 2, months: null, skills: [] }
    expect(lacking({ ...once, hours_total: 4 }, 'taste')).toEqual(['hours_total'])
    expect(lacking({ ...once, reward_yen: null, way: '', decider: '' }, 'taste')).toEqual([])
    expect(lacking({ skills: [] }, 'pro-bono')).toEqual(['reward_yen'])
    expect(lacking({ reward_yen: null, skills: [] }, 'pro-bono')).toEqual([])
    expect(lacking({ reward_yen: 0 })).toEqual([])
  })

  it('never depends on anything but the content, the kind and the day', () => {
    const content = fc.record({
      title: fc.string(),
      hours_per_week: fc.option(fc.integer()),
      months: fc.option(fc.integer()),
      reward_yen: fc.option(fc.integer({ min: 0 })),
      seats: fc.integer(),
    })
    fc.assert(
      fc.property(content, fc.constantFrom(...kinds), (change, kind) => {
        const mixed = { ...complete, ...change }
        expect(whyNotPublishable(mixed, kind, today)).toEqual(whyNotPublishable(mixed, kind, today))
      }),
    )
  })
})

describe('entries', () => {
  const open = { state: 'published', entry_from_on: '2026-11-20', entry_until_on: '2026-11-25' } as const

  it('are taken from the first day to the last, both included', () => {
    expect(whyClosed(open, '2026-11-19')).not.toBe(null)
    for (const day of ['2026-11-20', '2026-11-25']) expect(whyClosed(open, day)).toBe(null)
    expect(whyClosed(open, '2026-11-26')?.ja).toBe('応募の受付は締め切りました。')
  })

  it('are taken in no other state', () => {
    for (const state of states.filter((name) => name !== 'published'))
      expect(whyClosed({ ...open, state }, '2026-11-21')).not.toBe(null)
  })
})

describe('the kinds', () => {
  it('have ids, words in both languages and limits that can be met', () => {
    for (const kind of kinds) {
      expect(findKind(kind.id)).toBe(kind)
      expect(kind.hours.min <= kind.hours.max && kind.seats.usual <= kind.seats.max).toBe(true)
      expect(kind.months !== undefined).toBe(kind.time === 'weekly')
      for (const phrase of [
        kind.label,
        kind.description,
        ...kind.suits,
        ...Object.values(kind.help),
        ...Object.values(kind.example),
      ]) {
        expect(phrase.ja.length * phrase.en.length).toBeGreaterThan(0)
      }
    }
  })
})
