// For the rules: whether the same cost is aided elsewhere already.
import { untoldOf } from '#modules/applications/index.ts'
import type { FactSource } from '#modules/schemes/index.ts'
import { duplicatesOf } from './find.ts'
import { isAided } from './rules.ts'

/**
 * Only what the same firm was granted decides by itself: the same document in somebody else's application may be no more than
 * a catalogue, and is for people to look at. Before anybody has applied, nothing is known of the cost.
 */
export const sameCost: FactSource = async (db, asked, known) => {
  const found = await duplicatesOf(
    db,
    asked.flatMap(({ application }) => application ?? []),
  )
  const others = [...found.values()].flatMap((all) => all.map(({ other }) => other.id))
  const untold = known === 'all' ? new Set() : await untoldOf(db, others)
  return asked.map(({ application }) => {
    const all = application === null ? undefined : found.get(application)
    if (all === undefined) return {}
    const same_cost = all.some(
      ({ other, same_firm, documents, costs }) =>
        same_firm && isAided(other.state) && !untold.has(other.id) && documents.length + costs.length > 0,
    )
    return { past: { same_cost } }
  })
}
