// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { IntroductionTable, ShortlistTable } from '../tables.ts'

export async function insertShortlist(tx: Tx, rows: readonly Insertable<ShortlistTable>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('shortlist')
      .values([...rows])
      .execute()
}

export async function insertIntroductions(tx: Tx, rows: readonly Insertable<IntroductionTable>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('introduction')
      .values([...rows])
      .execute()
}
