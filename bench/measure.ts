// What every measure says, and the arithmetic they share.

/** A part of docs/performance.md. */
export interface Section {
  title: string
  /** What was measured, against what, in words. */
  about: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

export interface Bench {
  /** 100,000 rows at most, and fewer rounds. */
  quick: boolean
  /** What is being done, for whoever waits. */
  say(line: string): void
}

export type Measure = (bench: Bench) => Promise<Section>

/** The value below which `share` of all lie: `percentile(times, 0.95)`. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Milliseconds. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

export const count = (n: number): string => Math.round(n).toLocaleString('en')
export const ms = (n: number): string => `${n < 10 ? n.toFixed(1) : count(n)} ms`
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
/** Ours over the neighbour's. */
export const ratio = (ours: number, theirs: number): string =>
  `× ${(ours / theirs).toFixed(ours / theirs < 10 ? 2 : 0)}`
