// One challenge, whole.
import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { OpportunityTable, ReviewCommentTable } from '../tables.ts'
import type { NeededSkill } from './needs.ts'
import { skillsOf } from './skills-of.ts'

export type OpportunityDetail = Omit<Selectable<OpportunityTable>, 'municipality'> & {
  skills: NeededSkill[]
}

const columns = [
  'id',
  'kind',
  'organization',
  'title',
  'current_state',
  'goal',
  'work',
  'way',
  'decider',
  'experience',
  'hours_per_week',
  'hours_total',
  'months',
  'starts_on',
  'place',
  'area',
  'days',
  'reward_yen',
  'reward_unit',
  'travel_paid',
  'sdgs',
  'measures',
  'entry_from_on',
  'entry_until_on',
  'seats',
  'state',
  'coordinator',
  'origin',
  'created_by',
  'created_account',
  'created_at',
  'submitted_at',
  'published_at',
  'changed_at',
  'changed',
  'closed_at',
  'closed_reason',
  'closed_note',
  'version',
] as const

const detail = (db: Db, id: string) =>
  db.selectFrom('opportunity').select(columns).select(skillsOf.as('skills')).where('id', '=', id)

export const findDetail = async (db: Db, id: string): Promise<OpportunityDetail | undefined> =>
  isId(id) ? detail(db, id).executeTakeFirst() : undefined

/** Before an act on it: locked until the transaction ends. */
export const lockDetail = async (tx: Tx, id: string): Promise<OpportunityDetail | undefined> =>
  isId(id) ? detail(tx, id).forUpdate().executeTakeFirst() : undefined

export type ReviewComment = Selectable<Omit<ReviewCommentTable, 'municipality'>>

export const listComments = (db: Db, opportunity: string): Promise<ReviewComment[]> =>
  db
    .selectFrom('review_comment')
    .select(['id', 'opportunity', 'author', 'author_name', 'field', 'body', 'created_at'])
    .where('opportunity', '=', opportunity)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
