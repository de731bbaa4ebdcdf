// Many decisions at once, for the demo ward, with what they granted. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { freezeDossier } from '../dossier/keep.ts'
import { findDecision } from '../queries/decisions.ts'
import { wholeOf } from '../queries/whole.ts'
import type { DossierStage } from '../tables.ts'

interface Timed extends Insertable<Tables['decision']> {
  id: string
  /** Null: a draft. */
  sent_at: Date | null
  /** Null: somebody has still to approve it. */
  decided_at: Date | null
}

export interface DecisionRows {
  decisions: readonly Timed[]
  items: readonly Insertable<Tables['decision_item']>[]
  steps: readonly Insertable<Tables['decision_step']>[]
  awards: readonly Insertable<Tables['award']>[]
  changes: readonly Insertable<Tables['change_request']>[]
}

export async function insertDecisions(
  tx: Tx,
  { decisions, items, steps, awards, changes }: DecisionRows,
): Promise<void> {
  await insertAll(tx, 'award', awards)
  await insertAll(tx, 'change_request', changes)
  // One after the other: an application stands in one open proposal at a time.
  for (const { sent_at, decided_at, ...one } of decisions) {
    const { id } = one
    const inTurn = steps.filter(({ decision }) => decision === id)
    await tx.insertInto('decision').values(one).execute()
    await insertAll(
      tx,
      'decision_item',
      items.filter(({ decision }) => decision === id),
    )
    await insertAll(
      tx,
      'decision_step',
      inTurn.map((step) => ({ ...step, approved_at: null, approved_account: null, approved_name: '' })),
    )
    // What is being approved stays as it was read: only now is it sent on, and approved in turn.
    if (sent_at === null) continue
    await tx.updateTable('decision').set({ state: 'pending', sent_at }).where('id', '=', id).execute()
    await freeze(tx, id, 'sent', sent_at)
    await approveSteps(tx, inTurn)
    if (decided_at === null) continue
    await freeze(tx, id, 'decided', decided_at)
    await tx.updateTable('decision').set({ state: 'approved', decided_at, version: 2 }).where('id', '=', id).execute()
  }
}

const freeze = async (tx: Tx, id: string, stage: DossierStage, at: Date): Promise<void> =>
  freezeDossier(tx, await wholeOf(tx, found(await findDecision(tx, id)), at), stage, at)

async function approveSteps(tx: Tx, steps: DecisionRows['steps']): Promise<void> {
  const approved = steps.filter(({ approved_at }) => approved_at !== null && approved_at !== undefined)
  for (const { decision, position, approved_at, approved_account, approved_name } of approved)
    await tx
      .updateTable('decision_step')
      .set({ approved_at, approved_account, approved_name })
      .where('decision', '=', decision)
      .where('position', '=', position)
      .execute()
}
