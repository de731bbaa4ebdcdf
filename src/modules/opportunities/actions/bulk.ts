// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { NeededSkill } from '../queries/needs.ts'
import type { OpportunityTable, ReviewCommentTable } from '../tables.ts'

export type OpportunityRow = Insertable<OpportunityTable> & { skills: NeededSkill[] }

const chunk = 500

function withoutSkills(given: OpportunityRow): Omit<OpportunityRow, 'skills'> {
  const { skills, ...row } = given
  void skills
  return row
}

export async function insertOpportunities(tx: Tx, rows: readonly OpportunityRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    const some = rows.slice(at, at + chunk)
    await tx.insertInto('opportunity').values(some.map(withoutSkills)).execute()
    const skills = some.flatMap(({ municipality, id, skills }) =>
      skills.map((skill) => ({ municipality, opportunity: id, ...skill })),
    )
    if (skills.length > 0) await tx.insertInto('opportunity_skill').values(skills).execute()
  }
}

export async function insertReviewComments(tx: Tx, rows: readonly Insertable<ReviewCommentTable>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    await tx
      .insertInto('review_comment')
      .values(rows.slice(at, at + chunk))
      .execute()
  }
}
