import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { AwardTable, DecisionItemTable, DecisionStepTable, DecisionTable } from '../tables.ts'

export type Decision = Selectable<DecisionTable>
export type Item = Selectable<DecisionItemTable>
export type Step = Selectable<DecisionStepTable>
export type Award = Selectable<AwardTable>

export interface WholeDecision {
  decision: Decision
  items: Item[]
  steps: Step[]
}

async function withParts(db: Db, decision: Decision): Promise<WholeDecision> {
  const items = await db
    .selectFrom('decision_item')
    .selectAll()
    .where('decision', '=', decision.id)
    .orderBy('position')
    .execute()
  const steps = await db
    .selectFrom('decision_step')
    .selectAll()
    .where('decision', '=', decision.id)
    .orderBy('position')
    .execute()
  return { decision, items, steps }
}

export async function findDecision(db: Db, id: string): Promise<WholeDecision | undefined> {
  if (!isId(id)) return undefined
  const decision = await db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst()
  return decision && withParts(db, decision)
}

/** Whoever else approves it waits. */
export async function lockDecision(tx: Tx, id: string): Promise<WholeDecision | undefined> {
  if (!isId(id)) return undefined
  const decision = await tx.selectFrom('decision').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return decision && withParts(tx, decision)
}

/** Whose turn it is; undefined where nobody's. */
export const openStep = ({ decision, steps }: WholeDecision): Step | undefined =>
  decision.state === 'pending' ? steps.find(({ approved_at }) => approved_at === null) : undefined

/** Of these applications those that stand in a proposal that is not finished. */
export async function inOpenDecisions(db: Db, applications: readonly string[]) {
  if (applications.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('decision_item as item')
    .innerJoin('decision', 'decision.id', 'item.decision')
    .select(['item.application', 'decision.id', 'decision.title', 'decision.kind', 'decision.state'])
    .where('item.application', 'in', [...applications])
    .where('item.open', '=', true)
    .execute()
  return new Map(rows.map((row) => [row.application, row]))
}

/** Of these applications those by which others approve, or decided: since when the proposal was out with them, the first of several. */
export async function sentOn(db: Db, applications: readonly string[]): Promise<Map<string, Date>> {
  if (applications.length === 0) return new Map()
  const rows = await db
    .selectFrom('decision_item as item')
    .innerJoin('decision', 'decision.id', 'item.decision')
    .select(['item.application', 'decision.sent_at'])
    .where('item.application', 'in', [...applications])
    .where('decision.state', 'in', ['pending', 'approved'])
    .orderBy('decision.sent_at', 'desc')
    .execute()
  return new Map(rows.flatMap(({ application, sent_at }) => (sent_at === null ? [] : [[application, sent_at]])))
}
