// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { MessageTable, ThreadTable } from './tables.ts'

const chunk = 500

export async function insertThreads(
  tx: Tx,
  threads: readonly Insertable<ThreadTable>[],
  messages: readonly Insertable<MessageTable>[],
): Promise<void> {
  for (let at = 0; at < threads.length; at += chunk)
    await tx
      .insertInto('thread')
      .values(threads.slice(at, at + chunk))
      .execute()
  for (let at = 0; at < messages.length; at += chunk)
    await tx
      .insertInto('message')
      .values(messages.slice(at, at + chunk))
      .execute()
}
