// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import { insertAll, type Tx } from '#platform/db/index.ts'
import type { MessageTable, ThreadTable } from './tables.ts'

export async function insertThreads(
  tx: Tx,
  threads: readonly Insertable<ThreadTable>[],
  messages: readonly Insertable<MessageTable>[],
): Promise<void> {
  await insertAll(tx, 'thread', threads)
  await insertAll(tx, 'message', messages)
}
