// What a challenge asks for, as matching reads it.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
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

const skillsOf = sql<NeededSkill[]>`coalesce((
  select jsonb_agg(jsonb_build_object('skill', s.skill, 'must', s.must, 'level', s.level) order by s.must desc, s.skill)
  from opportunity_skill s where s.municipality = o.municipality and s.opportunity = o.id), '[]')`

const needs = (db: Db) =>
  db
    .selectFrom('opportunity as o')
    .select([
      'o.id',
      'o.organization',
      'o.kind',
      'o.title',
      'o.state',
      'o.coordinator',
      'o.entry_from_on',
      'o.entry_until_on',
      'o.hours_per_week',
      'o.hours_total',
      'o.months',
      'o.starts_on',
      'o.days',
      'o.place',
      'o.area',
      'o.reward_yen',
      'o.reward_unit',
      'o.travel_paid',
      'o.sdgs',
      'o.measures',
      'o.seats',
      skillsOf.as('skills'),
    ])

/** These, in any state; without ids all that are published. */
export const opportunityNeeds = (db: Db, ids?: readonly string[]): Promise<OpportunityNeed[]> =>
  ids === undefined
    ? needs(db).where('o.state', '=', 'published').orderBy('o.published_at', 'desc').execute()
    : ids.length === 0
      ? Promise.resolve([])
      : needs(db).where('o.id', 'in', [...ids]).orderBy('o.id').execute()

/** Published and taking entries on this day. */
export const openNeeds = (db: Db, today: string): Promise<OpportunityNeed[]> =>
  needs(db)
    .where('o.state', '=', 'published')
    .where('o.entry_from_on', '<=', today)
    .where('o.entry_until_on', '>=', today)
    .orderBy('o.entry_until_on')
    .orderBy('o.id')
    .execute()
