import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, lastDay } from '#platform/calendar/index.ts'
import type { MatchablePerson } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { fit, isPaid, missesOf, onlyMiss, sortPeople } from './rules.ts'
import { weights } from './weights.ts'
import { anyNeed as need, anyPerson as person } from '../../../test/any-fit.ts'

const today = '2026-11-21'
/** Said more slowly than the rule does: not there on one of the days on which the work is. */
function isAway(p: MatchablePerson, n: OpportunityNeed): boolean {
  if (n.starts_on === null && n.months === null) return false
  const start = n.starts_on ?? p.available_from_on ?? today
  const first = start > today ? start : today
  const days = Array.from({ length: 200 }, (_, i) => addDays(first, i))
  const last = n.months === null ? first : lastDay(first, n.months)
  return days
    .filter((on) => on <= last)
    .some((on) => on < (p.available_from_on ?? on) || on > (p.available_until_on ?? on))
}

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
          isAway(p, n),
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

describe('what is said of time and place', () => {
  const plain: MatchablePerson = {
    id: 'p',
    display_name: '人',
    area: '',
    skills: [],
    hours_per_week: null,
    days: [],
    available_from_on: null,
    available_until_on: null,
    place: 'either',
    reward: 'either',
    languages: [],
    sdgs: [],
    themes: [],
    home_town: null,
    experience_count: 0,
    experience_kinds: {},
  }
  const work: OpportunityNeed = {
    id: 'o',
    organization: 'f',
    organization_kind: 'factory',
    kind: 'side-job',
    title: '課題',
    state: 'published',
    coordinator: null,
    entry_from_on: null,
    entry_until_on: null,
    skills: [],
    hours_per_week: null,
    hours_total: null,
    months: null,
    starts_on: null,
    days: [],
    place: null,
    area: '',
    reward_yen: null,
    reward_unit: null,
    travel_paid: false,
    sdgs: [],
    measures: [],
    seats: 1,
  }
  const said = (person: Partial<MatchablePerson>, need: Partial<OpportunityNeed>) => {
    const { reasons, misses, score } = fit({ ...plain, ...person }, { ...work, ...need }, today)
    const [line, ...others] = reasons.slice(1).map(({ mark, text }) => `${mark} ${text().ja}`)
    expect(others).toEqual([])
    return [line, misses, score - weights.noMust]
  }
  const job = { starts_on: '2026-12-15', months: 3 }

  it('a period that begins too late, or is too short, is a miss', () => {
    const work = '募集は2026年12月15日から3か月'
    const late = { available_from_on: '2027-01-01', available_until_on: '2027-12-31' }
    expect(said(late, job)).toEqual([
      `no 期間が合いません（${work}、動けるのは2027年1月1日〜2027年12月31日）`,
      ['period'],
      0,
    ])
    const short = { available_until_on: '2027-03-13' }
    expect(said(short, job)).toEqual([`no 期間が合いません（${work}、動けるのは〜2027年3月13日）`, ['period'], 0])
    expect(said({ available_until_on: '2027-01-31' }, { months: 3 })[1]).toEqual(['period'])
  })

  it('a period that covers the work fits, to the day', () => {
    const covering = { available_from_on: '2026-12-15', available_until_on: '2027-03-14' }
    expect(said(covering, job)).toEqual(['yes 募集の期間（2026年12月15日から3か月）に動けます', [], weights.period])
  })

  it('what is not said is to be asked about, and earns nothing', () => {
    expect(said({}, job)).toEqual(['ask 動ける期間は書かれていません', [], 0])
    expect(said({ available_from_on: '2026-12-01' }, job)).toEqual(['ask いつまで動けるかは書かれていません', [], 0])
    expect(said({ available_until_on: '2027-12-31' }, job)).toEqual(['ask 始められる日は書かれていません', [], 0])
    expect(said({}, { hours_per_week: 4 })).toEqual(['ask 週の時間は書かれていません', [], 0])
    expect(said({}, { days: ['weekend'] })).toEqual(['ask 動ける曜日は書かれていません', [], 0])
  })

  it('work finished with the kind of organization that asks is said as such, and counts for more than any number of others', () => {
    const once = said({ experience_count: 1, experience_kinds: { factory: 1 } }, {})
    expect(once[0]).toBe('yes 町工場での取組を1件終えています')
    const among = said({ experience_count: 4, experience_kinds: { factory: 2, npo: 1 } }, {})
    expect(among[0]).toBe('yes 町工場での取組を2件終えています（まちの取組は合わせて4件）')
    const elsewhere = said({ experience_count: 6, experience_kinds: { npo: 6 } }, {})
    expect(elsewhere).toEqual(['yes まちの取組を6件終えています', [], weights.experience])
    expect(Number(once[2])).toBeGreaterThan(weights.experience)
    expect(said({ experience_count: 6, experience_kinds: { factory: 3, npo: 3 } }, {})[2]).toBe(
      weights.experience + weights.experienceOfKind,
    )
  })

  it('on site, somebody from elsewhere is asked whether they can come', () => {
    const need = { place: 'onsite', area: 'みなと町' } as const
    const lines = (area: string) =>
      fit({ ...plain, area }, { ...work, ...need }, today)
        .reasons.filter(({ about }) => about === 'area')
        .map(({ mark, text, points }) => [`${mark} ${text().ja}`, points])
    expect(lines('あけぼの')).toEqual([['ask 地域はあけぼのです。現地（みなと町）まで通えるか、確かめてください', 0]])
    expect(lines('')).toEqual([['ask 地域は書かれていません。現地（みなと町）まで通えるか、確かめてください', 0]])
    expect(lines('みなと町')).toEqual([['yes 同じ地域（みなと町）の方です', weights.area]])
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
