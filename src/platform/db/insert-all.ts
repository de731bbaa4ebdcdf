import type { Insertable } from 'kysely'
import type { Tables } from './tables.ts'
import type { Tx } from './index.ts'

/** A statement takes 65,535 values at most; the widest table has some 40 columns. */
const chunk = 500

/** Many rows at once, for loaders and imports. The caller records the one act they belong to. */
export async function insertAll<T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    await tx
      .insertInto(table)
      .values(rows.slice(at, at + chunk))
      .execute()
  }
}
