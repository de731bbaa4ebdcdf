// What other modules ask about measures.
import type { Db } from '#platform/db/index.ts'
import type { Option } from '#ui/index.ts'
import { leavesOf } from '../rules.ts'
import { listNodes } from './tree.ts'

export interface MeasureLabel {
  id: string
  label: string
}

/**
 * What a thing can serve, in the order of the table, grouped by strategy for a select field. An aim that is not yet
 * worked out into measures can be served itself.
 */
export const measureOptions = async (db: Db): Promise<Option[]> =>
  leavesOf(await listNodes(db)).map(({ id, label, group }) => ({ value: id, label, group }))

/** The aims, for whoever says which of them they care about. */
export async function aimOptions(db: Db): Promise<Option[]> {
  const nodes = await listNodes(db)
  const policies = new Map(nodes.map(({ id, label }) => [id, label]))
  return nodes
    .filter(({ level }) => level === 'aim')
    .map(({ id, label, parent }) => ({ value: id, label, group: policies.get(parent ?? '') }))
}

/** The words of any node; unknown ids are left out. */
export async function measureLabels(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('policy_node')
    .select(['id', 'label'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, label }) => [id, label]))
}
