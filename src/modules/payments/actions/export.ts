import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canPay } from '../policy.ts'

/** Names leave the system: that they did is written down. */
export async function noteExport(tx: Tx, actor: Actor, rows: number): Promise<void> {
  allow(canPay(actor))
  await record(tx, actor, {
    action: 'payments.exported',
    subject: 'payment_due',
    subject_id: actor.municipality,
    after: { rows },
  })
}
