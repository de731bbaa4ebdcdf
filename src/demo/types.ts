// What the invented towns consist of: plain values, shaped like the rows they become. Instants are ISO strings in UTC, days `2026-11-21`.
import type { MunicipalityTable } from '#platform/db/tables.ts'

export type OrganizationKind =
  | 'company'
  | 'sole_proprietor'
  | 'factory'
  | 'shopping_street'
  | 'npo'
  | 'farm'
  | 'university'
  | 'bank'
  | 'industry_group'
  | 'public'
export type SizeBand = '1' | '2-5' | '6-20' | '21-50' | '51-100' | '101-300' | '301-'
export type Day = 'weekday_daytime' | 'weekday_evening' | 'weekend'
export type Place = 'online' | 'onsite' | 'either'
export type RewardWish = 'paid' | 'pro_bono' | 'either'
export type Audience = 'nobody' | 'members' | 'all'
export type ChallengeKind = 'side-job' | 'pro-bono' | 'collaboration' | 'taste'
type ChallengeState = 'draft' | 'review' | 'published' | 'closed'
export type ClosedReason = 'filled' | 'enough' | 'expired' | 'changed' | 'stopped'
export type EntryState = 'sent' | 'interview' | 'reserved' | 'accepted' | 'declined' | 'withdrawn'
export type DemoRole = 'coordinator' | 'officer' | 'administrator' | 'auditor' | 'reviewer'

export interface DemoPersonSkill {
  skill: string
  level: 1 | 2 | 3
  years: number | null
}

export interface DemoPerson {
  id: string
  family_name: string
  given_name: string
  family_kana: string
  given_kana: string
  display_name: string
  /** Always under `.example`. The seven whom one can sign in as have theirs from `accounts.ts`. */
  email: string
  phone: string | null
  postal_code: string | null
  area: string
  occupation: string
  bio: string
  /** What they offer, in their own words. */
  offers_words: string
  looking_for: string
  skills: DemoPersonSkill[]
  sdgs: number[]
  themes: string[]
  /** Aims of the vision they care about, e.g. `2-1`. */
  aims: string[]
  hours_per_week: number
  /** From when on, and until when, where they said so. */
  available_from_on: string | null
  available_until_on: string | null
  days: Day[]
  place: Place
  reward: RewardWish
  languages: string[]
  /** As the person writes it; null where they did not say. */
  home_town: string | null
  links: string[]
  visibility: Partial<Record<string, Audience>>
  /** True for those with `consented_at`. */
  findable: boolean
  consented_at: string | null
  experience_count: number
  roles: DemoRole[]
  created_at: string
  updated_at: string
}

export interface DemoOrganization {
  id: string
  kind: OrganizationKind
  name: string
  /** Without the legal form. */
  name_kana: string
  corporate_number: string | null
  /** 中分類, two digits. */
  industry: string[]
  size_band: SizeBand
  founded_year: number
  postal_code: string
  address: string
  area: string
  latitude: number
  longitude: number
  phone: string
  email: string | null
  url: string | null
  slug: string
  headline: string
  story: string
  makes: string
  strengths: string[]
  professional: boolean
  specialities: string[]
  /** When staff gave the badge of a checked professional. */
  verified_at: string | null
  face_published: boolean
  created_at: string
  updated_at: string
}

export interface DemoAffiliation {
  organization: string
  person: string
  role: 'representative' | 'staff'
  since: string
}

/** 商店街 ⊃ shops, 組合 ⊃ factories. */
export interface DemoGroup {
  parent: string
  member: string
}

interface DemoChallengeSkill {
  skill: string
  must: boolean
  level: 1 | 2 | 3
}

export interface DemoChallenge {
  id: string
  kind: ChallengeKind
  organization: string
  title: string
  current_state: string
  goal: string
  work: string
  way: string
  decider: string
  experience: string
  hours_per_week: number | null
  hours_total: number | null
  months: number | null
  starts_on: string | null
  place: Place
  area: string
  days: Day[]
  reward_yen: number | null
  reward_unit: 'month' | 'once' | 'hour' | null
  travel_paid: boolean
  sdgs: number[]
  measures: string[]
  entry_from_on: string | null
  entry_until_on: string | null
  seats: number
  state: ChallengeState
  /** A person with the role. */
  coordinator: string | null
  /** The person who wrote it. */
  created_by: string
  created_at: string
  submitted_at: string | null
  published_at: string | null
  closed_at: string | null
  closed_reason: ClosedReason | null
  closed_note: string
  skills: DemoChallengeSkill[]
}

export interface DemoReviewComment {
  id: string
  opportunity: string
  author: string
  field: 'title' | 'current_state' | 'goal' | 'work' | 'experience' | 'way' | 'decider' | null
  body: string
  created_at: string
}

export interface DemoInterview {
  id: string
  proposals: string[]
  minutes: 30 | 60 | 90
  url: string | null
  note: string
  chosen: string | null
  state: 'proposed' | 'fixed' | 'none_fit'
  /** Who proposed the times. */
  created_by: string
  created_at: string
  answered_at: string | null
}

export interface DemoEntry {
  id: string
  opportunity: string
  /** Who leads it. */
  person: string
  /** Besides who leads it. */
  members: string[]
  group_name: string
  motive: string
  questions: string
  start_on: string | null
  state: EntryState
  answer_words: string
  introduced: boolean
  interview: DemoInterview | null
  created_at: string
  answered_at: string | null
}

/** Written in the thread of an entry. */
export interface DemoMessage {
  id: string
  entry: string
  author: string
  author_side: 'person' | 'organization' | 'coordinator'
  body: string
  created_at: string
}

/** A coordinator brings a person and a challenge together; each side answers. */
export interface DemoIntroduction {
  id: string
  opportunity: string
  person: string
  coordinator: string
  /** To both sides. */
  words: string
  person_answer: 'yes' | 'no' | null
  person_answered_at: string | null
  organization_answer: 'yes' | 'no' | null
  organization_answered_at: string | null
  created_at: string
}

export interface DemoShortlisted {
  opportunity: string
  person: string
  note: string
  by: string
  created_at: string
}

export interface DemoPulse {
  week_on: string
  side: 'person' | 'organization'
  feeling: 'well' | 'slow' | 'stuck'
  words: string
}

/** An accepted entry while it runs, and what came of it. */
export interface DemoEngagement {
  entry: string
  opportunity: string
  organization: string
  person: string
  person_name: string
  organization_name: string
  began_on: string
  ended_on: string | null
  how: 'finished' | 'interrupted' | null
  pulses: DemoPulse[]
  notes: { id: string; done_on: string; body: string; side: 'person' | 'organization' }[]
  outcome: {
    changed: string
    why: string
    thanks_to_person: string
    thanks_to_organization: string
    story: string
    published_at: string | null
  } | null
}

export interface DemoWard {
  municipality: MunicipalityTable
  people: DemoPerson[]
  organizations: DemoOrganization[]
  affiliations: DemoAffiliation[]
  groups: DemoGroup[]
  challenges: DemoChallenge[]
  review_comments: DemoReviewComment[]
  entries: DemoEntry[]
  messages: DemoMessage[]
  engagements: DemoEngagement[]
  introductions: DemoIntroduction[]
  shortlist: DemoShortlisted[]
}

export interface DemoSize {
  people: number
  organizations: number
  challenges: number
  seed: number
  /** The instant up to which things have happened. */
  until: Date
}
