import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSeating, type SeatingInput, SeatingError } from './input.ts'
import { fill, plan } from './plan.ts'
import { scoreOf } from './score.ts'

const strangers = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `p${i}`, organization: `o${i}`, industry: `i${i}`, kind: `k${i}` }))
const golfers = (groups: number, size: number, rounds: number): SeatingInput =>
  readSeating({ tables: Array<number>(groups).fill(size), rounds, people: strangers(groups * size), met: [] })

/** Everybody sits once in each round, no table is too full, hosts are where they belong. */
function mustBeAPlan({ tables, people, rounds }: SeatingInput, planned: readonly string[][][]): void {
  expect(planned.length).toBe(rounds)
  for (const round of planned) {
    expect(round.flat().sort()).toEqual(people.map(({ id }) => id).sort())
    for (const [table, seated] of round.entries()) expect(seated.length).toBeLessThanOrEqual(tables[table] ?? 0)
    for (const { id, host } of people) if (host !== undefined) expect(round[host]).toContain(id)
  }
}

describe('seats', () => {
  it.each([
    [8, 4, 7],
    [9, 4, 6],
  ])('for %i groups of %i in %i rounds have nobody meet twice', (groups, size, rounds) => {
    const input = golfers(groups, size, rounds)
    const planned = plan(input, 10)
    mustBeAPlan(input, planned)
    expect(scoreOf(input, planned)).toMatchObject({ repeatPairs: 0, crossIndustryShare: 1 })
  })

  it('for 200 people at 25 tables in 3 rounds mix firms and industries', () => {
    const people = strangers(200).map((one, i) => ({ ...one, organization: `o${i % 70}`, industry: `i${i % 12}` }))
    const input = readSeating({
      tables: Array<number>(25).fill(8),
      rounds: 3,
      people,
      met: [
        ['p0', 'p1'],
        ['p2', 'p3'],
      ],
    })
    const planned = plan(input, 10)
    mustBeAPlan(input, planned)
    const score = scoreOf(input, planned)
    expect(score).toMatchObject({ repeatPairs: 0, sameOrganization: 0, metBefore: 0 })
    expect(score.crossIndustryShare).toBeGreaterThan(0.98)
  })

  it('of a round that is over are not repeated in those that follow', () => {
    const input = golfers(4, 4, 2)
    const first = plan({ ...input, rounds: 1 }, 0.2).flat()
    const today = first.flatMap((table) =>
      table.flatMap((a, i) => table.slice(i + 1).map((b): [string, string] => [a, b])),
    )
    const rest = plan({ ...input, rounds: 1, today }, 5)
    expect(scoreOf(input, [first, ...rest]).repeatPairs).toBe(0)
    expect(scoreOf({ ...input, today }, rest).repeatPairs).toBe(0)
    expect(scoreOf({ ...input, today }, [first]).repeatPairs).toBe(today.length)
  })

  it('are a plan whatever the tables, hosts and numbers', () => {
    const input = fc
      .record({
        tables: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }),
        rounds: fc.integer({ min: 1, max: 4 }),
        empty: fc.nat({ max: 8 }),
        hosted: fc.nat({ max: 3 }),
      })
      .map(({ tables, rounds, empty, hosted }) => {
        const seats = tables.reduce((sum, size) => sum + size, 0)
        const people = strangers(Math.max(0, seats - empty)).map((one, i) => ({
          ...one,
          organization: `o${i % 3}`,
          ...(i < Math.min(hosted, tables.length) && { host: i }),
        }))
        return readSeating({ tables, rounds, people, met: [] })
      })
    fc.assert(
      fc.property(input, (given) => {
        mustBeAPlan(given, plan(given, 0.02))
        const filled = fill(given)
        expect(filled.reduce((sum, count) => sum + count, 0)).toBe(given.people.length)
      }),
      { numRuns: 60 },
    )
  })

  it('are shared out evenly where there are more than people', () => {
    expect(fill(readSeating({ tables: [8, 8, 8], rounds: 1, people: strangers(14) }))).toEqual([5, 5, 4])
  })
})

describe('what cannot be seated', () => {
  const good = { tables: [2], rounds: 1, people: strangers(2), met: [] }
  it.each([
    [{ ...good, people: strangers(3) }, 'seats short'],
    [{ ...good, people: [...strangers(1), ...strangers(1)] }, 'same id'],
    [{ ...good, people: strangers(1).map((one) => ({ ...one, host: 1 })) }, 'does not exist'],
    [{ ...good, tables: [1, 1], people: strangers(2).map((one) => ({ ...one, host: 0 })) }, 'more hosts'],
    [{ ...good, rounds: 0 }, 'rounds'],
    ['no', 'check the input'],
  ])('is refused with the reason', (given, why) => {
    expect(() => readSeating(given)).toThrow(why)
  })

  it('is said in both languages', () => {
    const why = (language: 'ja' | 'en') => {
      try {
        readSeating({ ...good, rounds: 0 })
        return ''
      } catch (error) {
        return error instanceof SeatingError ? error.why[language] : ''
      }
    }
    expect([why('ja'), why('en')]).toEqual([
      expect.stringContaining('rounds: 小さ'),
      expect.stringContaining('rounds: Too'),
    ])
  })
})
