// What it costs that two people sit together, before anybody has met anybody today.
import type { SeatingInput } from './input.ts'

/** A colleague or a second time with the same person is never worth what else it may bring. */
export const cost = { colleague: 300, again: 100, met: 30, industry: 3, kind: 1 } as const

/** A symmetric matrix, `people × people`, row by row. */
export function pairCosts({ people, met, today }: SeatingInput): Int32Array {
  const n = people.length
  const costs = new Int32Array(n * n)
  const same = (a: string, b: string) => a !== '' && a === b
  for (const [i, a] of people.entries()) {
    for (const [j, b] of people.entries()) {
      if (i === j) continue
      costs[i * n + j] =
        (same(a.organization, b.organization) ? cost.colleague : 0) +
        (same(a.industry, b.industry) ? cost.industry : 0) +
        (same(a.kind, b.kind) ? cost.kind : 0)
    }
  }
  const at = new Map(people.map(({ id }, i) => [id, i]))
  const add = (pairs: SeatingInput['met'], by: number) => {
    // Given twice or the other way round, it is still one pair.
    for (const pair of new Set(pairs.map(([a, b]) => [at.get(a) ?? 0, at.get(b) ?? 0].sort((x, y) => x - y).join()))) {
      const [i = 0, j = 0] = pair.split(',').map(Number)
      for (const k of [i * n + j, j * n + i]) costs[k] = (costs[k] ?? 0) + by
    }
  }
  add(met, cost.met)
  add(today, cost.again)
  return costs
}
