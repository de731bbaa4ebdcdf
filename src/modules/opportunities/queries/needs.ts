// What a challenge asks for, as matching reads it.
import type { Db } from '#platform/db/index.ts'
import { kindOf, type OrganizationKind } from '#modules/members/index.ts'
import { skillsOf } from './skills-of.ts'
import type { Place, RewardUnit, State } from '../tables.ts'

export interface NeededSkill {
  skill: string
  must: boolean
  /** 1 touched it, 2 did it for work, 3 can teach it. */
  level: number
}

export interface OpportunityNeed {
  id: string
  organization: string
  organization_kind: OrganizationKind
  kind: string
  title: string
  state: State
  coordinator: string | null
  entry_from_on: string | null
  entry_until_on: string | null
  skills: NeededSkill[]
  /** Null for a kind that happens once. */
  hours_per_week: number | null
  hours_total: number | null
  months: number | null
  starts_on: string | null
  days: string[]
  place: Place | null
  area: string
  reward_yen: number | null
  reward_unit: RewardUnit | null
  travel_paid: boolean
  sdgs: number[]
  measures: string[]
  seats: number
}

const needs = (db: Db) =>
  db
    .selectFrom('opportunity')
    .select([
      'id',
      'organization',
      'kind',
      'title',
      'state',
      'coordinator',
      'entry_from_on',
      'entry_until_on',
      'hours_per_week',
      'hours_total',
      'months',
      'starts_on',
      'days',
      'place',
      'area',
      'reward_yen',
      'reward_unit',
      'travel_paid',
      'sdgs',
      'measures',
      'seats',
      kindOf('opportunity.organization').as('organization_kind'),
      skillsOf.as('skills'),
    ])

/** These, in any state; without ids all that are published. */
export const opportunityNeeds = (db: Db, ids?: readonly string[]): Promise<OpportunityNeed[]> =>
  ids === undefined
    ? needs(db).where('state', '=', 'published').orderBy('published_at', 'desc').execute()
    : ids.length === 0
      ? Promise.resolve([])
      : needs(db)
          .where('id', 'in', [...ids])
          .orderBy('id')
          .execute()

/** Published and taking entries on this day. */
export const openNeeds = (db: Db, today: string): Promise<OpportunityNeed[]> =>
  needs(db)
    .where('state', '=', 'published')
    .where('entry_from_on', '<=', today)
    .where('entry_until_on', '>=', today)
    .orderBy('entry_until_on')
    .orderBy('id')
    .execute()
