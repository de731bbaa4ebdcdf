// The way to what is theirs alone goes by mail, never onto a page that others see.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import type { Holder } from '../holder.ts'
import { tellOwnLink } from '../telling.ts'

/** To the address of the application, whoever asks. */
export async function sendOwnLink(tx: Tx, actor: Actor, holder: Holder): Promise<void> {
  const { participant, registration } = holder
  allow(mayWrite(actor) && holder.came && registration.email !== null)
  await tellOwnLink(tx, actor, holder.event, { ...registration, ...participant })
  await record(tx, actor, { action: 'afterwards.link_sent', subject: 'participant', subject_id: participant.id })
}
