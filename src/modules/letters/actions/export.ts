import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canPost } from '../policy.ts'

/** Names leave the system: that they did is written down. */
export async function noteExport(tx: Tx, actor: Actor, rows: number): Promise<void> {
  allow(canPost(actor))
  await record(tx, actor, { action: 'letters.exported', subject: 'letters', subject_id: 'list', after: { rows } })
}
