// What the scores of a call come to: means, spread, each reviewer's strictness, ranks. Pure.

/** One score that counts, 0 to 100. */
export interface Given {
  application: string
  reviewer: string
  points: number
}

export interface Result {
  /** The mean of its reviewers. */
  score: number
  /** The mean with each reviewer's strictness taken out, within 0 and 100. */
  corrected: number
  /** From the lowest to the highest. */
  spread: number
  reviews: number
  given: readonly Given[]
}

/** From so many points between the lowest and the highest on, the panel should talk about it. */
export const largeSpread = 30

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/**
 * 甘辛: how far a reviewer's scores lie from those of the others on the same applications, on average. Above 0: lenient.
 * Who never shared an application with anybody has none.
 */
export function strictnessOf(given: readonly Given[]): Map<string, number> {
  const differences = new Map<string, number[]>()
  for (const ofOne of Map.groupBy(given, ({ application }) => application).values()) {
    if (ofOne.length < 2) continue
    const sum = ofOne.reduce((all, { points }) => all + points, 0)
    for (const { reviewer, points } of ofOne) {
      const others = (sum - points) / (ofOne.length - 1)
      differences.set(reviewer, [...(differences.get(reviewer) ?? []), points - others])
    }
  }
  return new Map([...differences].map(([reviewer, all]) => [reviewer, mean(all)]))
}

export function resultsFrom(given: readonly Given[]): Map<string, Result> {
  const strictness = strictnessOf(given)
  const within = (points: number): number => Math.min(100, Math.max(0, points))
  const results = [...Map.groupBy(given, ({ application }) => application)].map(
    ([application, ofOne]): [string, Result] => {
      const points = ofOne.map((one) => one.points)
      return [
        application,
        {
          score: mean(points),
          corrected: within(mean(ofOne.map((one) => one.points - (strictness.get(one.reviewer) ?? 0)))),
          spread: Math.max(...points) - Math.min(...points),
          reviews: ofOne.length,
          given: ofOne,
        },
      ]
    },
  )
  return new Map(results)
}

/** As shown and compared: tenths of a point. */
export const tenths = (points: number): number => Math.round(points * 10) / 10

/** 1, 2, 2, 4 …: those with the same score, to a tenth, share a rank. */
export function ranksOf(scores: ReadonlyMap<string, number>): Map<string, number> {
  const sorted = [...scores.values()].map(tenths).toSorted((a, b) => b - a)
  const first = new Map<number, number>()
  for (const [at, score] of sorted.entries()) if (!first.has(score)) first.set(score, at + 1)
  return new Map([...scores].map(([application, score]) => [application, first.get(tenths(score)) ?? 1]))
}
