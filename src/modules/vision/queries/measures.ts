// What other modules ask about measures.
import type { Db } from '#platform/db/index.ts'
import type { Option } from '#ui/index.ts'

export interface MeasureLabel {
  id: string
  label: string
}

/** Measures in the order of the table, grouped by their aim and strategy, for a select field. */
export async function measureOptions(db: Db): Promise<Option[]> {
  const rows = await db
    .selectFrom('policy_node as m')
    .innerJoin('policy_node as tactic', 'tactic.id', 'm.parent')
    .innerJoin('policy_node as strategy', 'strategy.id', 'tactic.parent')
    .innerJoin('policy_node as aim', 'aim.id', 'strategy.parent')
    .innerJoin('policy_node as policy', 'policy.id', 'aim.parent')
    .select(['m.id', 'm.label', 'tactic.label as tactic', 'strategy.label as strategy'])
    .where('m.level', '=', 'measure')
    .orderBy('policy.position')
    .orderBy('aim.position')
    .orderBy('strategy.position')
    .orderBy('tactic.position')
    .orderBy('m.position')
    .execute()
  return rows.map(({ id, label, tactic, strategy }) => ({
    value: id,
    label: label === tactic ? label : `${label}（${tactic}）`,
    group: strategy,
  }))
}

/** Any node by id; unknown ids are left out. */
export async function measureLabels(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('policy_node')
    .select(['id', 'label'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, label }) => [id, label]))
}
