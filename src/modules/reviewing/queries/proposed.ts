// What the panel proposes: the last that was kept of a call.
import type { Db } from '#platform/db/index.ts'
import { totalOf } from '../funding-line.ts'

export const lastPanel = (db: Db, call: string) =>
  db
    .selectFrom('review_panel')
    .selectAll()
    .where('call', '=', call)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

export const itemsOfPanel = (db: Db, panel: string) =>
  db
    .selectFrom('review_panel_item')
    .select(['application', 'outcome', 'yen', 'rank', 'score'])
    .where('panel', '=', panel)
    .orderBy('rank')
    .orderBy('application')
    .execute()

export type PanelItem = Awaited<ReturnType<typeof itemsOfPanel>>[number]

/** By rank; empty before the panel kept any. */
export async function proposedFor(db: Db, call: string): Promise<PanelItem[]> {
  const panel = await lastPanel(db, call)
  return panel === undefined ? [] : itemsOfPanel(db, panel.id)
}

/** The last that was kept, with how many it grants, and how much in all. */
export async function keptPanel(db: Db, call: string) {
  const last = await lastPanel(db, call)
  if (last === undefined) return undefined
  const awards = (await itemsOfPanel(db, last.id)).filter(({ outcome }) => outcome === 'award')
  return { ...last, awards: awards.length, yen: totalOf(awards) }
}
