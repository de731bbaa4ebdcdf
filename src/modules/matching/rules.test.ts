import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatchablePerson } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { fit, isPaid, missesOf, onlyMiss, sortPeople } from './rules.ts'
import { weights } from './weights.ts'

const today = '2026-11-21'
const codes = ['sales_b2b', 'sales_retail', 'exhibition', 'sales_channel', 'unknown_code']
const days = ['weekday_daytime', 'weekday_evening', 'weekend'] as const
const places = ['online', 'onsite', 'either'] as const

const skills = fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 5 }).chain((list) =>
  fc.tuple(
    ...list.map((skill) =>
      fc.record({
        skill: fc.constant(skill),
        level: fc.integer({ min: 1, max: 3 }),
        years: fc.option(fc.integer({ min: 0, max: 40 })),
      }),
    ),
  ),
)

const person: fc.Arbitrary<MatchablePerson> = fc.record({
  id: fc.uuid(),
  display_name: fc.string(),
  area: fc.constantFrom('', 'あけぼの', 'みなと町'),
  skills,
  hours_per_week: fc.option(fc.integer({ min: 1, max: 60 })),
  days: fc.subarray([...days]),
  place: fc.constantFrom(...places),
  reward: fc.constantFrom('paid', 'pro_bono', 'either'),
  languages: fc.constant([]),
  sdgs: fc.subarray([1, 8, 9, 11, 12]),
  themes: fc.constant([]),
  home_town: fc.constant(null),
  experience_count: fc.nat({ max: 6 }),
})

const need: fc.Arbitrary<OpportunityNeed> = fc.record({
  id: fc.uuid(),
  organization: fc.uuid(),
  kind: fc.constantFrom('side-job', 'pro-bono', 'collaboration', 'taste'),
  title: fc.constant('課題'),
  state: fc.constantFrom('draft', 'review', 'published', 'published', 'closed'),
  coordinator: fc.constant(null),
  entry_from_on: fc.constantFrom('2026-11-01', '2026-12-01'),
  entry_until_on: fc.constantFrom('2026-11-20', '2026-12-31'),
  skills: skills.chain((list) =>
    fc.tuple(
      ...list.map(({ skill, level }) =>
        fc.record({ skill: fc.constant(skill), must: fc.boolean(), level: fc.constant(level) }),
      ),
    ),
  ),
  hours_per_week: fc.option(fc.integer({ min: 1, max: 40 })),
  hours_total: fc.constant(null),
  months: fc.constant(3),
  starts_on: fc.constant(null),
  days: fc.subarray([...days]),
  place: fc.option(fc.constantFrom(...places)),
  area: fc.constantFrom('', 'みなも区あけぼの1丁目', 'みなと町'),
  reward_yen: fc.option(fc.constantFrom(0, 5000, 40_000)),
  reward_unit: fc.constant('month'),
  travel_paid: fc.boolean(),
  sdgs: fc.subarray([1, 8, 9, 11, 12]),
  measures: fc.constant([]),
  seats: fc.constant(1),
})

describe('a fit', () => {
  it('breaks no hard condition, whoever meets whatever', () => {
    fc.assert(
      fc.property(person, need, fc.boolean(), fc.boolean(), (p, n, entered, own) => {
        const { possible } = fit(p, n, today, { entered, own })
        const at = (skill: string) => p.skills.find((has) => has.skill === skill)?.level ?? 0
        const broken = [
          entered,
          own,
          n.state !== 'published' || n.entry_from_on !== '2026-11-01' || n.entry_until_on !== '2026-12-31',
          n.skills.some(({ skill, must, level }) => must && at(skill) < level),
          n.hours_per_week !== null && p.hours_per_week !== null && p.hours_per_week < n.hours_per_week,
          n.days.length > 0 && p.days.length > 0 && p.days.every((day) => !n.days.includes(day)),
          n.place === 'onsite' && p.place === 'online',
          n.place === 'online' && p.place === 'onsite',
          p.reward === (isPaid(n) ? 'pro_bono' : 'paid'),
        ]
        expect(possible).toBe(!broken.includes(true))
      }),
    )
  })

  it('scores what its lines say, between 0 and 1000, and always gives a reason', () => {
    fc.assert(
      fc.property(person, need, (p, n) => {
        const { score, reasons } = fit(p, n, today)
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score)
        expect(reasons.length).toBeGreaterThan(0)
        expect(
          reasons.every(
            ({ points, mark }) => Number.isInteger(points) && points >= 0 && (mark !== 'no' || points === 0),
          ),
        ).toBe(true)
        expect(score).toBeLessThanOrEqual(1000)
      }),
    )
  })

  it('never scores lower for one more skill that would be nice', () => {
    fc.assert(
      fc.property(person, need, fc.integer({ min: 1, max: 3 }), (p, n, level) => {
        const nice = n.skills.find(({ skill, must }) => !must && !p.skills.some((has) => has.skill === skill))
        fc.pre(nice !== undefined)
        const more = { ...p, skills: [...p.skills, { skill: nice?.skill ?? '', level, years: null }] }
        expect(fit(more, n, today).score).toBeGreaterThanOrEqual(fit(p, n, today).score)
        expect(fit(more, n, today).possible).toBe(fit(p, n, today).possible)
      }),
    )
  })

  it('the weights together are worth 1,000', () => {
    const { noMust: _noMust, ...rest } = weights
    expect(Object.values(rest).reduce((sum, weight) => sum + weight, 0)).toBe(1000)
  })
})

describe('people sorted for a challenge', () => {
  it('come in the same order, however they were listed, best first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 12 }), need, (people, n) => {
        const between = () => ({ entered: false, own: false })
        const ids = (list: readonly MatchablePerson[]) =>
          sortPeople(list, n, today, between).everyone.map((one) => one.person.id)
        expect(ids(people.toReversed())).toEqual(ids(people))
        const scores = sortPeople(people, n, today, between).fitting.map((one) => one.fit.score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      }),
    )
  })

  it('a hint counts exactly those whom one condition keeps away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 12 }), need, (people, n) => {
        const { near, hints } = sortPeople(people, n, today, () => ({ entered: false, own: false }))
        const alone = people.filter((p) => onlyMiss(missesOf(p, n, today)) !== null)
        expect(near.map((one) => one.person.id).sort()).toEqual(alone.map(({ id }) => id).sort())
        expect(hints.reduce((sum, hint) => sum + hint.people, 0)).toBe(near.length)
      }),
    )
  })
})
