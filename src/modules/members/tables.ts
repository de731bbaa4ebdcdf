import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'

export type Day = 'weekday_daytime' | 'weekday_evening' | 'weekend'
export type Place = 'online' | 'onsite' | 'either'
export type RewardWish = 'paid' | 'pro_bono' | 'either'
export type Audience = 'nobody' | 'members' | 'all'

export interface PersonTable {
  municipality: string
  id: string
  account: string | null
  family_name: string
  given_name: string
  family_kana: string
  given_kana: string
  display_name: string
  email: string | null
  locale: Generated<string>
  phone: string | null
  postal_code: string | null
  area: Generated<string>
  occupation: Generated<string>
  bio: Generated<string>
  offers_words: Generated<string>
  looking_for: Generated<string>
  hours_per_week: number | null
  days: Generated<Day[]>
  available_from_on: string | null
  available_until_on: string | null
  place: Generated<Place>
  reward: Generated<RewardWish>
  languages: Generated<string[]>
  home_town: string | null
  links: Generated<string[]>
  photo: string | null
  sdgs: Generated<number[]>
  themes: Generated<string[]>
  aims: Generated<string[]>
  visibility: Json<Partial<Record<string, Audience>>>
  findable: Generated<boolean>
  experience_count: Generated<number>
  experience_kinds: ColumnType<ExperienceKinds, string | undefined, string>
  origin: string
  source: string | null
  source_key: string | null
  /** What a person is known by: the address in small letters, the digits, the name without blanks. */
  email_key: GeneratedAlways<string | null>
  phone_key: GeneratedAlways<string | null>
  name_key: GeneratedAlways<string>
  version: Generated<number>
  created_at: InstantNow
  updated_at: InstantNow
  /** Since when nobody knows who it was. */
  erased_at: MaybeInstant
}

interface PersonSkillTable {
  municipality: string
  person: string
  skill: string
  level: number
  years: number | null
}

interface ConsentTable {
  municipality: string
  id: string
  person: string
  purpose: string
  text_version: string
  given_at: InstantNow
  withdrawn_at: MaybeInstant
  evidence: Json<Record<string, string>>
}

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

/** Work finished, by the kind of organization it was done with. */
export type ExperienceKinds = Partial<Record<OrganizationKind, number>>

export interface OrganizationTable {
  municipality: string
  id: string
  kind: OrganizationKind
  name: string
  name_kana: Generated<string>
  name_key: string
  corporate_number: string | null
  industry: Generated<string[]>
  industry_revision: Generated<string>
  size_band: string | null
  founded_year: number | null
  postal_code: string | null
  address: Generated<string>
  area: Generated<string>
  latitude: number | null
  longitude: number | null
  phone: string | null
  email: string | null
  url: string | null
  slug: string
  headline: Generated<string>
  story: Generated<string>
  makes: Generated<string>
  strengths: Generated<string[]>
  professional: Generated<boolean>
  specialities: Generated<string[]>
  verified_at: MaybeInstant
  verified_by: string | null
  photo: string | null
  face_published: Generated<boolean>
  closed_on: string | null
  origin: string
  source: string | null
  source_key: string | null
  version: Generated<number>
  created_at: InstantNow
  updated_at: InstantNow
}

export type AffiliationRole = 'representative' | 'staff'

interface AffiliationTable {
  municipality: string
  organization: string
  person: string
  role: AffiliationRole
  since: InstantNow
}

interface InvitationTable {
  municipality: string
  id: string
  organization: string
  email: string
  role: AffiliationRole
  token_hash: string
  invited_by: string
  created_at: InstantNow
  expires_at: Date
  accepted_at: MaybeInstant
}

interface ClaimTable {
  municipality: string
  id: string
  organization: string
  person: string
  reason: string
  state: Generated<'open' | 'approved' | 'declined'>
  answer: Generated<string>
  decided_by: string | null
  created_at: InstantNow
  decided_at: MaybeInstant
}

interface OrganizationGroupTable {
  municipality: string
  parent: string
  member: string
}

interface OrganizationPhotoTable {
  municipality: string
  /** The file's. */
  id: string
  organization: string
  caption: Generated<string>
  added_at: InstantNow
}

export type ImportOutcome = 'accepted' | 'repaired' | 'rejected' | 'unchanged'

interface ColumnMapTable {
  municipality: string
  id: string
  kind: string
  name: string
  /** By field: alternatives, each one heading or several that are joined. */
  map: Json<Record<string, (string | string[])[]>>
  created_at: InstantNow
}

export interface ImportBatchTable {
  municipality: string
  id: string
  /** One of imports/index.ts. */
  kind: string
  source: string
  /** Of which day the list is; null where it is not asked. */
  as_of_on: Generated<string | null>
  file_name: string
  file_sha256: string
  file: string | null
  map: string
  state: Generated<'previewed' | 'running' | 'done' | 'failed'>
  total: Generated<number>
  accepted: Generated<number>
  repaired: Generated<number>
  rejected: Generated<number>
  unchanged: Generated<number>
  problem: string | null
  by_account: string
  created_at: InstantNow
  finished_at: MaybeInstant
}

export interface ImportRowTable {
  municipality: string
  batch: string
  line: number
  outcome: ImportOutcome
  title: string
  /** `about`: the id of whom of the directory it speaks. */
  notes: Json<{ ja: string; en: string; about?: string }[]>
  /** Of the batch's kind. */
  subject: string | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    person: PersonTable
    person_skill: PersonSkillTable
    consent: ConsentTable
    organization: OrganizationTable
    affiliation: AffiliationTable
    invitation: InvitationTable
    claim: ClaimTable
    organization_group: OrganizationGroupTable
    organization_photo: OrganizationPhotoTable
    column_map: ColumnMapTable
    import_batch: ImportBatchTable
    import_row: ImportRowTable
  }
}
