import type { ActingChoice, Actor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canActFor } from '../policy.ts'

/** Notes that a member of staff begins to type in for somebody; what they write then carries both names. */
export async function beginActing(tx: Tx, actor: Actor, { kind, id, origin }: ActingChoice): Promise<void> {
  allow(canActFor(actor))
  await record(tx, actor, { action: 'accounts.acting_begun', subject: kind, subject_id: id, after: { origin } })
}

export async function endActing(tx: Tx, actor: Actor, { kind, id, origin }: ActingChoice): Promise<void> {
  allow(canActFor(actor))
  await record(tx, actor, {
    action: 'accounts.acting_ended',
    subject: kind,
    subject_id: id,
    before: { origin },
    after: { origin: null },
  })
}
