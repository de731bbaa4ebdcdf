import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canSeeNeeds, type EventRow } from '#modules/events/index.ts'

/** Names and addresses leave the system: that they did is written down. */
export async function noteExport(tx: Tx, actor: Actor, event: EventRow, rows: number): Promise<void> {
  allow(mayWrite(actor) && canSeeNeeds(actor, event))
  await record(tx, actor, { action: 'registrations.exported', subject: 'event', subject_id: event.id, after: { rows } })
}
