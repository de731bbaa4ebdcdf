// The council's table into the tree: a second import of the same table changes nothing.
import type { Actor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { mayImportVision } from '../policy.ts'
import { listNodes } from '../queries/tree.ts'
import { type NumberedRow, readVision, type RowOutcome } from '../rules.ts'
import { insertVision } from './insert.ts'

export interface VisionReport {
  rows: RowOutcome[]
  accepted: number
  repaired: number
  rejected: number
  added: number
  changed: number
  unchanged: number
  /** In the tree but not in this table: kept, because facts may point at them. */
  absent: string[]
}

export async function importVision(tx: Tx, actor: Actor, table: readonly NumberedRow[]): Promise<VisionReport> {
  allow(mayImportVision(actor))
  const { nodes, outcomes } = readVision(table)
  const known = new Map((await listNodes(tx)).map((node) => [node.id, node.label]))
  const added = nodes.filter(({ id }) => !known.has(id))
  const changed = nodes.filter(({ id, label }) => known.has(id) && known.get(id) !== label)
  const count = (outcome: RowOutcome['outcome']) => outcomes.filter((row) => row.outcome === outcome).length
  const named = new Set(nodes.map(({ id }) => id))
  const report: VisionReport = {
    rows: outcomes,
    accepted: count('accepted'),
    repaired: count('repaired'),
    rejected: count('rejected'),
    added: added.length,
    changed: changed.length,
    unchanged: nodes.length - added.length - changed.length,
    absent: [...known.keys()].filter((id) => !named.has(id)),
  }
  if (added.length + changed.length > 0) {
    await insertVision(tx, actor.municipality, [...added, ...changed])
    await record(tx, actor, {
      action: 'vision.imported',
      subject: 'policy_node',
      subject_id: actor.municipality,
      before: Object.fromEntries(changed.map(({ id }) => [id, known.get(id)])),
      after: { added: added.length, ...Object.fromEntries(changed.map(({ id, label }) => [id, label])) },
    })
  }
  return report
}
