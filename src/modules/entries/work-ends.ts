// How the work ended that began with an accepted entry: a later module knows, and adds a function when it is loaded.
import type { Db } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'

export interface WorkEnd {
  /** As the chip says it. */
  state: Phrase
  kind: 'good' | 'plain'
  /** What to do now, as the entrant and as all others read it. */
  own: Phrase
  others: Phrase
}

/** Null while it runs, or where none began. */
export type WorkEndSource = (db: Db, entry: string) => Promise<WorkEnd | null>

export const workEnds: WorkEndSource[] = []

export async function workEndOf(db: Db, entry: { id: string; state: string }): Promise<WorkEnd | null> {
  if (entry.state !== 'accepted') return null
  for (const source of workEnds) {
    const end = await source(db, entry.id)
    if (end !== null) return end
  }
  return null
}
