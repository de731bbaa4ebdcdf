// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import { insertAll, type Tx } from '#platform/db/index.ts'
import type { IntroductionTable, ShortlistTable } from '../tables.ts'

export const insertShortlist = (tx: Tx, rows: readonly Insertable<ShortlistTable>[]): Promise<void> =>
  insertAll(tx, 'shortlist', rows)
export const insertIntroductions = (tx: Tx, rows: readonly Insertable<IntroductionTable>[]): Promise<void> =>
  insertAll(tx, 'introduction', rows)
