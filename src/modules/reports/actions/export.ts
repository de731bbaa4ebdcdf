import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canExport } from '../policy.ts'

/** Names leave the system: that they did is written down. */
export async function noteProperty(tx: Tx, actor: Actor, scheme: string, count: number): Promise<void> {
  allow(mayWrite(actor) && canExport(actor))
  await record(tx, actor, {
    action: 'reports.property_exported',
    subject: 'scheme',
    subject_id: scheme,
    after: { count },
  })
}
