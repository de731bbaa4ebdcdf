// Tables for several rounds so that people meet as many new people of other firms and industries as they can: simulated annealing over
// swaps of two people in one round (Kirkpatrick, Gelatt and Vecchi 1983), begun anew with more patience until the time is up.
import type { SeatingInput } from './input.ts'
import { cost, pairCosts } from './pairs.ts'
import { isClean, scoreOf } from './score.ts'

/** For each round and table the ids of those who sit there. */
export type Rounds = string[][][]

const [hot, cold] = [60, 0.4]
const firstPatience = 200_000

/** How many sit at each table: all as full as each other, as far as their sizes and hosts allow. */
export function fill({ tables, people }: SeatingInput): number[] {
  const filled = tables.map((_, table) => people.filter(({ host }) => host === table).length)
  for (let left = people.length - filled.reduce((sum, n) => sum + n, 0); left > 0; left--) {
    const open = tables.flatMap((size, table) => ((filled[table] ?? 0) < size ? [table] : []))
    const least = Math.min(...open.map((table) => filled[table] ?? 0))
    const table = open.find((one) => filled[one] === least) ?? 0
    filled[table] = least + 1
  }
  return filled
}

/** xorshift32: quick, and the same plan for the same seed and the same time. */
function chance(seed: number): () => number {
  let x = seed | 0 || 1
  return () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) / 4_294_967_296
  }
}

/** `seats[round * n + seat]` is a person; the seats of a table lie side by side. */
interface Layout {
  n: number
  rounds: number
  /** The table of a seat, and where each table begins (one more at the end). */
  tableOf: Int32Array
  begins: Int32Array
  /** Seats whose person may move. */
  free: Int32Array
}

function layOut(input: SeatingInput): { layout: Layout; seats: Int32Array } {
  const { people, rounds } = input
  const n = people.length
  const filled = fill(input)
  const tableOf = Int32Array.from(filled.flatMap((count, table) => Array<number>(count).fill(table)))
  const begins = Int32Array.from([
    0,
    ...filled.map((_, i) => filled.slice(0, i + 1).reduce((sum, count) => sum + count, 0)),
  ])
  const one = new Int32Array(n).fill(-1)
  const next = [...begins]
  for (const [person, { host }] of people.entries()) {
    if (host === undefined) continue
    const seat = next[host] ?? 0
    one[seat] = person
    next[host] = seat + 1
  }
  const free = Int32Array.from([...one.keys()].filter((seat) => one[seat] === -1))
  const guests = people.flatMap(({ host }, person) => (host === undefined ? [person] : []))
  for (const [i, seat] of free.entries()) one[seat] = guests[i] ?? 0
  const seats = new Int32Array(n * rounds)
  for (let round = 0; round < rounds; round++) seats.set(one, round * n)
  return { layout: { n, rounds, tableOf, begins, free }, seats }
}

/** The plan with the least cost found within that time; sooner when nothing is left to mend. */
export function plan(input: SeatingInput, seconds: number): Rounds {
  const { layout, seats } = layOut(input)
  const { n, rounds, tableOf, begins, free } = layout
  const until = performance.now() + seconds * 1000
  const costs = pairCosts(input)
  const meets = new Int16Array(n * n)
  const random = chance(20_261_121)

  const each = (round: number, seat: number, see: (other: number) => void) => {
    const table = tableOf[seat] ?? 0
    for (let s = begins[table] ?? 0; s < (begins[table + 1] ?? 0); s++) if (s !== seat) see(seats[round * n + s] ?? 0)
  }
  /** What it changes that `leaves` makes way for `comes` beside this seat's neighbours. */
  const change = (round: number, seat: number, leaves: number, comes: number): number => {
    const table = tableOf[seat] ?? 0
    let sum = 0
    for (let s = begins[table] ?? 0, end = begins[table + 1] ?? 0; s < end; s++) {
      if (s === seat) continue
      const other = seats[round * n + s] ?? 0
      const [old, new_] = [leaves * n + other, comes * n + other]
      sum += (costs[new_] ?? 0) - (costs[old] ?? 0)
      if ((meets[new_] ?? 0) >= 1) sum += cost.again
      if ((meets[old] ?? 0) >= 2) sum -= cost.again
    }
    return sum
  }
  const count = (round: number, seat: number, person: number, by: number) =>
    each(round, seat, (other) => {
      for (const k of [person * n + other, other * n + person]) meets[k] = (meets[k] ?? 0) + by
    })
  const swap = (round: number, a: number, b: number) => {
    const [p, q] = [seats[round * n + a] ?? 0, seats[round * n + b] ?? 0]
    count(round, a, p, -1)
    count(round, b, q, -1)
    seats[round * n + a] = q
    seats[round * n + b] = p
    count(round, a, q, 1)
    count(round, b, p, 1)
  }

  let now = 0
  for (let round = 0; round < rounds; round++) {
    for (let seat = 0; seat < n; seat++) {
      each(round, seat, (other) => {
        const k = (seats[round * n + seat] ?? 0) * n + other
        now += ((costs[k] ?? 0) + ((meets[k] ?? 0) >= 1 ? cost.again : 0)) / 2
        meets[k] = (meets[k] ?? 0) + 1
      })
    }
  }
  let best = now
  let kept = seats.slice()

  const taken = (): Rounds =>
    Array.from({ length: rounds }, (_, round) =>
      Array.from({ length: begins.length - 1 }, (_table, table) =>
        Array.from(
          kept.slice(round * n + (begins[table] ?? 0), round * n + (begins[table + 1] ?? 0)),
          (person) => input.people[person]?.id ?? '',
        ),
      ),
    )
  for (let patience = firstPatience; best > 0 && performance.now() < until && free.length > 1; patience *= 2) {
    const before = best
    for (let step = 0; step < patience && best > 0; step++) {
      if (step % 4096 === 0 && performance.now() > until) break
      const heat = hot * (cold / hot) ** (step / patience)
      const round = Math.floor(random() * rounds)
      const a = free[Math.floor(random() * free.length)] ?? 0
      const b = free[Math.floor(random() * free.length)] ?? 0
      if (tableOf[a] === tableOf[b]) continue
      const [p, q] = [seats[round * n + a] ?? 0, seats[round * n + b] ?? 0]
      const more = change(round, a, p, q) + change(round, b, q, p)
      if (more > 0 && random() >= Math.exp(-more / heat)) continue
      swap(round, a, b)
      now += more
      if (now < best) {
        best = now
        kept = seats.slice()
      }
    }
    // Nothing that must not be, and twice the patience found nothing better.
    if (best === before && isClean(scoreOf(input, taken()))) break
  }
  return taken()
}
