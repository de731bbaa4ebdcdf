// Rows as they are, without asking: for loaders (the demo) and for the import below.
import type { Tx } from '#platform/db/index.ts'
import type { VisionNode } from '../rules.ts'

const ofMunicipality = (municipality: string, nodes: readonly VisionNode[]) =>
  nodes.map((node) => ({ municipality, ...node }))

/** Adds nodes or changes their words. Parents may stand anywhere in the list. */
export async function insertVision(tx: Tx, municipality: string, nodes: readonly VisionNode[]): Promise<void> {
  for (const level of ['policy', 'aim', 'strategy', 'tactic', 'measure'] as const) {
    const rows = ofMunicipality(
      municipality,
      nodes.filter((node) => node.level === level),
    )
    if (rows.length === 0) continue
    await tx
      .insertInto('policy_node')
      .values(rows)
      .onConflict((c) =>
        c.columns(['municipality', 'id']).doUpdateSet(({ ref }) => ({
          label: ref('excluded.label'),
          position: ref('excluded.position'),
        })),
      )
      .execute()
  }
}
