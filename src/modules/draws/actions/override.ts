// Staff decide about one group, before the list is frozen; the reason is published under the receipt.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { lockRegistration, setOverride } from '#modules/registrations/index.ts'
import { canOverride } from '../can-override.ts'
import { lockFor, refuse } from '../lock.ts'
import { whyNotOverride } from '../rules.ts'

export interface Decision {
  override: 'always' | 'never' | null
  /** Empty where there is no override. */
  reason: string
}

export async function override(
  tx: Tx,
  actor: Actor,
  id: string,
  registration: string,
  { override, reason }: Decision,
): Promise<void> {
  const { event, draw } = await lockFor(tx, actor, id)
  allow(canOverride(actor))
  refuse(id, whyNotOverride(event, draw))
  const row = found(await lockRegistration(tx, registration))
  found(row.event === id && row.state === 'applied' ? row : null)
  await setOverride(tx, registration, override, reason)
  await record(tx, actor, {
    action: 'draws.overridden',
    subject: 'draw',
    subject_id: id,
    before: { receipt: null, override: row.override, reason: row.override_reason },
    after: { receipt: row.receipt, override, reason },
  })
}
