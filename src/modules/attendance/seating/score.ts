// What a plan is worth, counted from the tables themselves.
import type { SeatingInput } from './input.ts'
import type { Rounds } from './plan.ts'

export interface Score {
  /** Meetings of two who had met at this event already. */
  repeatPairs: number
  /** Meetings of two of the same organization. */
  sameOrganization: number
  /** Meetings of two who met at an earlier event. */
  metBefore: number
  /** Of all meetings, those of two from different industries: 0–1. */
  crossIndustryShare: number
}

const pairKey = (a: string, b: string): string => JSON.stringify([a, b].sort())

export function scoreOf({ people, met }: Pick<SeatingInput, 'people' | 'met'>, rounds: Rounds): Score {
  const known = new Map(people.map((one) => [one.id, one]))
  const before = new Set(met.map(([a, b]) => pairKey(a, b)))
  const today = new Set<string>()
  let meetings = 0
  let cross = 0
  const score = { repeatPairs: 0, sameOrganization: 0, metBefore: 0 }
  for (const table of rounds.flat()) {
    for (const [i, a] of table.entries()) {
      for (const b of table.slice(i + 1)) {
        const key = pairKey(a, b)
        const [one, other] = [known.get(a), known.get(b)]
        if (one === undefined || other === undefined) continue
        meetings += 1
        if (one.industry !== other.industry) cross += 1
        if (one.organization !== '' && one.organization === other.organization) score.sameOrganization += 1
        if (before.has(key)) score.metBefore += 1
        if (today.has(key)) score.repeatPairs += 1
        today.add(key)
      }
    }
  }
  return { ...score, crossIndustryShare: meetings === 0 ? 0 : cross / meetings }
}

export const isClean = ({ repeatPairs, sameOrganization, metBefore }: Score): boolean =>
  repeatPairs + sameOrganization + metBefore === 0
