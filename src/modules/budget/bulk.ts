// Many entries at once, for the demo ward, in the order in which they were made. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export type PastEntry = Insertable<Tables['budget_entry']>

export const insertEntries = (tx: Tx, entries: readonly PastEntry[]): Promise<void> =>
  insertAll(tx, 'budget_entry', entries)
