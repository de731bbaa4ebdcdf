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

/** Two at one table. `round` and `table` count from 0. */
export interface Meeting {
  round: number
  table: number
  a: string
  b: string
  again: boolean
  colleagues: boolean
  before: boolean
  otherIndustry: boolean
}

type Known = Pick<SeatingInput, 'people' | 'met'> & Partial<Pick<SeatingInput, 'today'>>

const pairKey = (a: string, b: string): string => JSON.stringify([a, b].sort())

/** Everybody who meets anybody, in order. `today`: pairs of rounds that are not among `rounds` any more. */
export function meetingsOf({ people, met, today: earlier = [] }: Known, rounds: Rounds): Meeting[] {
  const known = new Map(people.map((one) => [one.id, one]))
  const past = new Set(met.map(([a, b]) => pairKey(a, b)))
  const today = new Set(earlier.map(([a, b]) => pairKey(a, b)))
  const meetings: Meeting[] = []
  for (const [round, tables] of rounds.entries()) {
    for (const [table, seated] of tables.entries()) {
      for (const [i, a] of seated.entries()) {
        for (const b of seated.slice(i + 1)) {
          const key = pairKey(a, b)
          const [one, other] = [known.get(a), known.get(b)]
          if (one === undefined || other === undefined) continue
          const colleagues = one.organization !== '' && one.organization === other.organization
          const otherIndustry = one.industry !== other.industry
          meetings.push({ round, table, a, b, again: today.has(key), colleagues, before: past.has(key), otherIndustry })
          today.add(key)
        }
      }
    }
  }
  return meetings
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

export function scored(meetings: readonly Meeting[]): Score {
  const count = (is: keyof Meeting): number => meetings.filter((one) => one[is] === true).length
  return {
    repeatPairs: count('again'),
    sameOrganization: count('colleagues'),
    metBefore: count('before'),
    crossIndustryShare: share(count('otherIndustry'), meetings.length),
  }
}

export const scoreOf = (known: Known, rounds: Rounds): Score => scored(meetingsOf(known, rounds))

/** What a plan avoids. */
export const isTrouble = ({ again, colleagues, before }: Meeting): boolean => again || colleagues || before

export const isClean = ({ repeatPairs, sameOrganization, metBefore }: Score): boolean =>
  repeatPairs + sameOrganization + metBefore === 0
