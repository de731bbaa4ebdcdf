import type { Generated } from 'kysely'
import type { InstantNow, MaybeInstant } from '#platform/db/tables.ts'
import type { ExperienceKinds } from '#modules/members/index.ts'

export type Answer = 'open' | 'yes' | 'no'
export type Side = 'person' | 'organization'

export interface ShortlistTable {
  municipality: string
  opportunity: string
  person: string
  note: string
  created_account: string
  created_at: InstantNow
}

export interface IntroductionTable {
  municipality: string
  id: string
  opportunity: string
  organization: string
  person: string
  note: string
  person_answer: Generated<Answer>
  person_words: Generated<string>
  person_answered_at: MaybeInstant
  organization_answer: Generated<Answer>
  organization_words: Generated<string>
  organization_answered_at: MaybeInstant
  until_on: string
  ended_at: MaybeInstant
  created_account: string
  created_at: InstantNow
}

/** What fitting asks of those who agreed to be found; filled by the database. `skill` is '' once for each person. */
interface MatchableTable {
  municipality: string
  skill: string
  person: string
  level: number | null
  years: number | null
  area: string
  hours_per_week: number | null
  weekday_daytime: boolean
  weekday_evening: boolean
  weekend: boolean
  available_from_on: string | null
  available_until_on: string | null
  place: string
  reward: string
  experience_count: number
  sdgs: number[]
  experience_kinds: ExperienceKinds | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    shortlist: ShortlistTable
    introduction: IntroductionTable
    matchable: MatchableTable
  }
}
