// Work finished in another town, added to an entry here by whoever did it.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { findEntrySummary } from '#modules/entries/index.ts'
import type { Experience } from '../queries/experience.ts'

async function ownEntry(tx: Tx, actor: Actor, entry: string): Promise<string> {
  const { id, person } = found(await findEntrySummary(tx, entry))
  foundIf(actor.person === person)
  allow(mayWrite(actor) && actor.acting_for === null)
  return id
}

/** `work` is what the actor's own account shares. A second click changes nothing. */
export async function attachWork(tx: Tx, actor: Actor, entry: string, work: readonly Experience[]): Promise<void> {
  allow(mayWrite(actor))
  const id = await ownEntry(tx, actor, entry)
  if (work.length === 0) return
  const added = await tx
    .insertInto('entry_experience')
    .values(work.map((one) => ({ municipality: actor.municipality, entry: id, ...one })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('source')
    .execute()
  if (added.length === 0) return
  await record(tx, actor, {
    action: 'hometown.experience_added',
    subject: 'entry',
    subject_id: id,
    after: { work: added.map(({ source }) => source) },
  })
}

export async function detachWork(tx: Tx, actor: Actor, entry: string): Promise<void> {
  allow(mayWrite(actor))
  const id = await ownEntry(tx, actor, entry)
  const removed = await tx.deleteFrom('entry_experience').where('entry', '=', id).returning('source').execute()
  if (removed.length === 0) return
  await record(tx, actor, {
    action: 'hometown.experience_removed',
    subject: 'entry',
    subject_id: id,
    before: { work: removed.map(({ source }) => source) },
    after: { work: [] },
  })
}
