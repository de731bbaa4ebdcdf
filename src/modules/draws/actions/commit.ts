// The promise: a secret of which the hash is public before anybody applies.
import { randomBytes } from 'node:crypto'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canOrganize, type EventRow } from '#modules/events/index.ts'
import { commitmentOf } from '../algorithm/run.ts'

/** Makes the secret and keeps it; gives the commitment, or null where there is one already. */
export async function insertDraw(tx: Tx, municipality: string, event: string, now: Date): Promise<string | null> {
  const secret = randomBytes(32)
  const commitment = await commitmentOf(secret.toString('hex'))
  const made = await tx
    .insertInto('draw')
    .values({ municipality, event, secret, commitment, committed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('commitment')
    .executeTakeFirst()
  return made?.commitment ?? null
}

/** Once an event; the others do nothing. Within the act that published it, or made it one with a draw. */
export async function commit(tx: Tx, actor: Actor, event: EventRow, now: Date): Promise<void> {
  if (event.admission !== 'draw' || event.state !== 'published') return
  allow(canOrganize(actor, event.organization))
  const commitment = await insertDraw(tx, actor.municipality, event.id, now)
  if (commitment === null) return
  await record(tx, actor, { action: 'draws.committed', subject: 'draw', subject_id: event.id, after: { commitment } })
}
