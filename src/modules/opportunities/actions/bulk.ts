// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import { insertAll, type Tx } from '#platform/db/index.ts'
import type { NeededSkill } from '../queries/needs.ts'
import type { OpportunityTable, ReviewCommentTable } from '../tables.ts'

export type OpportunityRow = Insertable<OpportunityTable> & { skills: NeededSkill[] }

function withoutSkills(given: OpportunityRow): Omit<OpportunityRow, 'skills'> {
  const { skills, ...row } = given
  void skills
  return row
}

export async function insertOpportunities(tx: Tx, rows: readonly OpportunityRow[]): Promise<void> {
  await insertAll(tx, 'opportunity', rows.map(withoutSkills))
  const skills = rows.flatMap(({ municipality, id, skills }) =>
    skills.map((skill) => ({ municipality, opportunity: id, ...skill })),
  )
  await insertAll(tx, 'opportunity_skill', skills)
}

export const insertReviewComments = (tx: Tx, rows: readonly Insertable<ReviewCommentTable>[]): Promise<void> =>
  insertAll(tx, 'review_comment', rows)
