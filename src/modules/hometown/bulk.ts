// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export const insertHomeTowns = (tx: Tx, rows: readonly Insertable<Tables['across.home_town']>[]): Promise<void> =>
  insertAll(tx, 'across.home_town', rows)
