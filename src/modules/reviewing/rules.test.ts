import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Applied, assign, isFree, knowsTopic, type Reviewer } from './assign.ts'
import { fundingLine, type LineSettings, totalOf } from './funding-line.ts'
import { pointsOf, reviewPart } from './plan.ts'
import { type Given, ranksOf, resultsFrom, strictnessOf, tenths } from './results.ts'

const some = (prefix: string, most: number) => fc.integer({ min: 0, max: most }).map((n) => `${prefix}${n}`)
const topics = fc.uniqueArray(some('t', 2), { maxLength: 2 })
const reviewers: fc.Arbitrary<Reviewer[]> = fc.uniqueArray(
  fc.record({
    account: some('a', 9),
    person: fc.option(some('p', 4)),
    organizations: fc.uniqueArray(some('o', 4), { maxLength: 2 }),
    topics,
    load: fc.nat(3),
    most: fc.option(fc.integer({ min: 1, max: 6 })),
    conflicts: fc.uniqueArray(some('o', 4), { maxLength: 1 }).map((all) => new Set(all)),
  }),
  { selector: ({ account }) => account, maxLength: 8 },
)
const applications: fc.Arbitrary<Applied[]> = fc.uniqueArray(
  fc.record({
    id: some('x', 30),
    organization: fc.option(some('o', 4)),
    person: fc.option(some('p', 4)),
    topics,
    known: fc.uniqueArray(some('a', 9), { maxLength: 2 }),
    needs: fc.integer({ min: 1, max: 4 }),
  }),
  { selector: ({ id }) => id, maxLength: 14 },
)

describe('who reads what', () => {
  it('is never their own, never in conflict, never twice, of their topics, and only short where nobody is left', () => {
    fc.assert(
      fc.property(applications, reviewers, (applied, all) => {
        const made = assign(applied, all)
        const load = new Map(all.map(({ account, load }) => [account, load]))
        for (const { reviewer } of made) load.set(reviewer, (load.get(reviewer) ?? 0) + 1)
        const hasRoom = (one: Reviewer) => one.most === null || (load.get(one.account) ?? 0) < one.most
        for (const application of applied) {
          const chosen = made.filter((one) => one.application === application.id).map(({ reviewer }) => reviewer)
          expect(new Set(chosen).size).toBe(chosen.length)
          const able = all.filter((one) => isFree(one, application) && knowsTopic(one, application.topics))
          expect(chosen.every((account) => able.some((one) => one.account === account))).toBe(true)
          const left = able.filter((one) => !chosen.includes(one.account) && hasRoom(one))
          if (chosen.length < application.needs) expect(left).toEqual([])
          else expect(chosen.length).toBe(application.needs)
          // Fair: nobody who could read it instead has two less.
          for (const account of chosen)
            for (const other of left) expect(load.get(account)).toBeLessThanOrEqual((load.get(other.account) ?? 0) + 1)
        }
        for (const one of all)
          if (one.most !== null && (load.get(one.account) ?? 0) > one.load)
            expect(load.get(one.account)).toBeLessThanOrEqual(one.most)
        expect(assign(applied.toReversed(), all.toReversed())).toEqual(made)
      }),
    )
  })

  it('is not short where somebody has room again, because work of theirs moved to another', () => {
    const applied = (
      [
        ['x0', 't0', 1],
        ['x1', 't1', 2],
        ['x2', 't0', 1],
        ['x3', 't1', 1],
        ['x4', 't1', 2],
      ] as const
    ).map(([id, topic, needs]) => ({ id, topics: [topic], needs, organization: null, person: null, known: [] }))
    const all = [
      { account: 'a0', topics: ['t0'], load: 2, most: null },
      { account: 'a1', topics: ['t1'], load: 1, most: 1 },
      { account: 'a2', topics: [], load: 2, most: 5 },
      { account: 'a3', topics: ['t1'], load: 3, most: null },
    ].map((one) => ({ ...one, person: null, organizations: [], conflicts: new Set<string>() }))
    expect(assign(applied, all)).toHaveLength(7)
  })

  it('gives everybody as many as everybody else, or one more, where all may read all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 12 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 3 }),
        (readers, count, needs) => {
          const all = Array.from({ length: readers }, (_, n) => ({
            account: `a${n}`,
            person: null,
            organizations: [],
            topics: [],
            load: 0,
            most: null,
            conflicts: new Set<string>(),
          }))
          const applied = Array.from({ length: count }, (_, n) => ({
            id: `x${n}`,
            organization: null,
            person: null,
            topics: [],
            known: [],
            needs,
          }))
          const made = assign(applied, all)
          expect(made.length).toBe(count * needs)
          const loads = all.map(({ account }) => made.filter(({ reviewer }) => reviewer === account).length)
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('is worked out for 2,000 applications of five reviewers each', () => {
    const all = Array.from({ length: 40 }, (_, n) => ({
      account: `a${n}`,
      person: null,
      organizations: [`o${n}`],
      topics: [],
      load: n % 7,
      most: null,
      conflicts: new Set<string>(),
    }))
    const applied = Array.from({ length: 2000 }, (_, n) => ({
      id: `x${n}`,
      organization: `o${n % 50}`,
      person: null,
      topics: [],
      known: [],
      needs: 5,
    }))
    expect(assign(applied, all)).toHaveLength(10_000)
  })
})

const candidates = fc
  .array(
    fc.record({
      score: fc.integer({ min: 0, max: 100 }),
      asked_yen: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 3_000_000 }))),
    }),
    { maxLength: 12 },
  )
  .map((all) => {
    const ranks = ranksOf(new Map(all.map(({ score }, n) => [`x${n}`, score])))
    return all.map((one, n) => ({ ...one, application: `x${n}`, rank: ranks.get(`x${n}`) ?? 1 }))
  })
const settings: fc.Arbitrary<LineSettings> = fc.record({
  budget_yen: fc.option(fc.integer({ min: 0, max: 9_000_000 })),
  partial: fc.constantFrom('none', 'last', 'percent'),
  percent: fc.integer({ min: 1, max: 100 }),
  reserves: fc.option(fc.nat(4)),
  pass: fc.option(fc.integer({ min: 0, max: 100 })),
})

describe('the funding line', () => {
  it('never goes beyond the budget, keeps the order, and treats those alike who share a rank', () => {
    fc.assert(
      fc.property(candidates, settings, (all, line) => {
        const proposed = fundingLine(all, line, 1000)
        expect(proposed.map(({ application }) => application).toSorted()).toEqual(
          all.map(({ application }) => application).toSorted(),
        )
        expect(totalOf(proposed)).toBeLessThanOrEqual(line.budget_yen ?? Infinity)
        const order = ['award', 'reserve', 'reject'] as const
        const steps = proposed.map(({ outcome }) => order.indexOf(outcome))
        expect(steps).toEqual(steps.toSorted())
        const able = proposed.filter(({ asked_yen }) => asked_yen !== 0)
        for (const tied of Map.groupBy(able, ({ rank }) => rank).values())
          expect(new Set(tied.map(({ outcome }) => outcome)).size).toBe(1)
        for (const { outcome, yen, asked_yen, score } of proposed) {
          if (outcome !== 'award') expect(yen).toBeNull()
          else if (asked_yen !== null) expect(yen).toBeLessThanOrEqual(asked_yen)
          expect(yen).not.toBe(0)
          if (line.pass !== null && score < line.pass) expect(outcome).toBe('reject')
        }
      }),
    )
  })

  it('gives as much or more with a larger budget, to everybody', () => {
    fc.assert(
      fc.property(candidates, settings, fc.nat(5_000_000), (all, line, more) => {
        const less = fundingLine(all, line, 1000)
        const greater = fundingLine(
          all,
          {
            ...line,
            budget_yen: line.budget_yen === null ? null : line.budget_yen + more,
          },
          1000,
        )
        for (const { application, yen, outcome } of less) {
          const then = greater.find((one) => one.application === application)
          expect(then?.yen ?? 0).toBeGreaterThanOrEqual(yen ?? 0)
          if (outcome === 'award') expect(then?.outcome).toBe('award')
        }
      }),
    )
  })

  it('gives the last what is left, in thousands', () => {
    const line = { budget_yen: 1_250_500, partial: 'last' as const, percent: 100, reserves: 1, pass: 50 }
    const asked = [900, 500, 400, 300].map((thousands, n) => ({
      application: `x${n}`,
      rank: n + 1,
      score: 90 - 10 * n,
      asked_yen: thousands * 1000,
    }))
    const proposed = fundingLine([...asked, { application: 'low', rank: 5, score: 40, asked_yen: 1000 }], line, 1000)
    expect(proposed.map(({ outcome, yen }) => [outcome, yen])).toEqual([
      ['award', 900_000],
      ['award', 350_000],
      ['reserve', null],
      ['reject', null],
      ['reject', null],
    ])
  })
})

describe('a part of what was asked', () => {
  const line = { budget_yen: null, partial: 'percent' as const, percent: 50, reserves: null, pass: null }
  const asked = (asked_yen: number) => [{ application: 'x', rank: 1, score: 90, asked_yen }]
  it('is cut as the rules of the scheme cut it, and is never nothing', () => {
    const given = (yen: number, unit: number) =>
      fundingLine(asked(yen), line, unit).map(({ outcome, yen }) => [outcome, yen])
    expect(given(3_500, 1000)).toEqual([['award', 1_000]])
    expect(given(1_500, 100)).toEqual([['award', 700]])
    expect(given(1_501, 1000)).toEqual([['award', 750]])
    expect([given(1, 1000), given(0, 1000)]).toEqual([[['reject', null]], [['reject', null]]])
  })
  it('is exact to the yen up to the largest amount', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(fundingLine(asked(most), { ...line, percent: 99 }, 1)).toMatchObject([
      { yen: Number((BigInt(most) * 99n) / 100n) },
    ])
  })
})

describe('what the scores come to', () => {
  it('is weighted, from 0 to 100, and nothing while a criterion is open', () => {
    const plan = reviewPart.fresh
    expect(pointsOf(plan, { need: 5, feasibility: 5, effect: 5, cost: 5 })).toBe(100)
    expect(pointsOf(plan, { need: 5, feasibility: 0, effect: 0, cost: 0 })).toBe(25)
    expect(pointsOf(plan, { need: 5, feasibility: 5, effect: 5 })).toBeNull()
  })

  it('takes out how strict each reviewer is', () => {
    const strict = (points: number, n: number): Given[] => [
      { application: `x${n}`, reviewer: 'strict', points: points - 10 },
      { application: `x${n}`, reviewer: 'lenient', points: points + 10 },
    ]
    const given = [...strict(50, 1), ...strict(70, 2), { application: 'x3', reviewer: 'strict', points: 50 }]
    expect(strictnessOf(given)).toEqual(
      new Map([
        ['strict', -20],
        ['lenient', 20],
      ]),
    )
    const results = resultsFrom(given)
    expect(results.get('x1')).toMatchObject({ score: 50, corrected: 50, spread: 20, reviews: 2 })
    expect(results.get('x3')).toMatchObject({ score: 50, corrected: 70, spread: 0, reviews: 1 })
  })

  it('shares a rank among those who are alike to a tenth', () => {
    expect(
      ranksOf(
        new Map([
          ['a', 80],
          ['b', 70.04],
          ['c', 70],
          ['d', 60],
        ]),
      ),
    ).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
        ['c', 2],
        ['d', 4],
      ]),
    )
    expect(tenths(66.666)).toBe(66.7)
  })
})
