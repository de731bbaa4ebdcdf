// Chance that repeats itself: the same seed and name give the same numbers on every machine.

export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** `count` different ones, or all of them. */
  sample<T>(from: readonly T[], count: number): T[]
  /** By weight; weights need not add up to anything. */
  weighted<T>(from: readonly (readonly [value: T, weight: number])[]): T
  /** Bell-shaped around `mean`, whole, never outside the ends. */
  around(mean: number, spread: number, from: number, to: number): number
}

/** FNV-1a, so that neighbouring seeds and names do not give neighbouring numbers. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** mulberry32 (public domain, Tommy Ettinger). Each part of the town draws from its own `name`, so that a change in one leaves the others. */
export function random(seed: number, name: string): Random {
  let state = hash(`${seed}/${name}`)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(from: readonly T[]): T => {
    const one = from[int(0, from.length - 1)]
    if (one === undefined) throw new Error(`Nothing to pick from for ${name}`)
    return one
  }
  const sample = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from]
    const taken: T[] = []
    while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1))
    return taken
  }
  const weighted = <T>(from: readonly (readonly [value: T, weight: number])[]): T => {
    let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of from) {
      left -= weight
      if (left < 0) return value
    }
    return pick(from)[0]
  }
  const around = (mean: number, spread: number, from: number, to: number) => {
    const bell = (next() + next() + next() - 1.5) * spread * 2
    return Math.min(to, Math.max(from, Math.round(mean + bell)))
  }
  return { next, int, chance: (probability) => next() < probability, pick, sample, weighted, around }
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

/** UUID v7 of a given instant: sorts by time, repeats with the seed. */
export function idAt(r: Random, at: Date): string {
  const time = hex(at.getTime(), 12)
  const a = hex(0x7000 | r.int(0, 0xfff), 4)
  const b = hex(0x8000 | r.int(0, 0x3fff), 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-${a}-${b}-${hex(r.int(0, 0xffffff), 6)}${hex(r.int(0, 0xffffff), 6)}`
}
