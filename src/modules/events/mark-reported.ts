import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { lockFor } from './lock-for.ts'

/** Part of publishing the report, whose module has asked who may, and records it: the event was closed, and is reported now. */
export async function markReported(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { version } = await lockFor(tx, actor, id, 'report')
  await tx
    .updateTable('event')
    .set({ state: 'reported', version: version + 1 })
    .where('id', '=', id)
    .execute()
}
