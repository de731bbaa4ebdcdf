// One challenge as it is written here by hand, with the organization that posts it.
import type { ChallengeKind, Day, OrganizationKind, Place, SizeBand } from '../types.ts'

export interface Poster {
  trade: string
  kind?: OrganizationKind
  industry?: string
  /** With the legal form and a blank after it. */
  name: string
  kana: string
  /** `小宮山 恵/コミヤマ メグミ`: who represents it and writes the challenge. */
  owner: string
  area: string
  /** Years since it was founded. */
  age?: number
  size?: SizeBand
  makes: string
  headline?: string
  story?: string
  strengths?: string[]
}

/** What stands in it, whoever posts it. */
export interface Canvas {
  kind: ChallengeKind
  title: string
  current_state: string
  goal: string
  work: string
  way: string
  decider: string
  experience: string
  /** Hours a week; for `taste`, hours in all. */
  hours: number
  /** Null for `taste`. */
  months: number | null
  place: Place
  days: Day[]
  reward: readonly [yen: number, unit: 'month' | 'once' | 'hour'] | null
  travel_paid?: boolean
  seats?: number
  must: string[]
  nice: string[]
  sdgs: number[]
  measures: string[]
  /** How many days entries are taken. */
  window: number
}

export interface WrittenChallenge extends Canvas {
  poster: Poster
}
