// What a card shows of a challenge.
import type { Db } from '#platform/db/index.ts'
import { organizationNames, skillLabel } from '../others.ts'
import type { Place, RewardUnit, State } from '../tables.ts'
import { skillsOf } from './skills-of.ts'

export interface OpportunityCardData {
  id: string
  kind: string
  title: string
  state: State
  organization: string
  organization_name: string
  place: Place | null
  area: string
  hours_per_week: number | null
  hours_total: number | null
  months: number | null
  reward_yen: number | null
  reward_unit: RewardUnit | null
  travel_paid: boolean
  entry_from_on: string | null
  entry_until_on: string | null
  submitted_at: Date | null
  /** In the reader's language, needed ones first. */
  skills: string[]
}

/** In the order of the ids; ids of nothing are left out. Two queries, however many. */
export async function opportunityCards(db: Db, ids: readonly string[]): Promise<OpportunityCardData[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('opportunity')
    .select([
      'id',
      'kind',
      'title',
      'state',
      'organization',
      'place',
      'area',
      'hours_per_week',
      'hours_total',
      'months',
      'reward_yen',
      'reward_unit',
      'travel_paid',
      'entry_from_on',
      'entry_until_on',
      'submitted_at',
    ])
    .select(skillsOf.as('needed'))
    .where('id', 'in', [...ids])
    .execute()
  const names = await organizationNames(
    db,
    rows.map(({ organization }) => organization),
  )
  const byId = new Map(
    rows.map(({ needed, ...row }) => [
      row.id,
      {
        ...row,
        organization_name: names.get(row.organization)?.name ?? '',
        skills: needed.map(({ skill }) => skillLabel(skill)),
      },
    ]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}
