// A draft that comes to nothing goes, with all that was written for it.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, Refusal } from '#platform/errors.ts'
import { beforeDeleting, lockedBy } from '../asides.ts'
import { lockVisible } from '../lock-for.ts'
import { eventPaths } from '../paths.ts'
import { canDeleteEvent } from '../policy.ts'
import type { EventRow } from '../queries/event.ts'
import { isOnlyDraft } from '../rules.ts'

/** Gives what it was. */
export async function deleteEvent(tx: Tx, actor: Actor, id: string, version: number, now: Date): Promise<EventRow> {
  const event = await lockVisible(tx, actor, id)
  allow(canDeleteEvent(actor, event))
  let applied = false
  for (const locked of lockedBy) applied ||= await locked(tx, id)
  if (applied || !isOnlyDraft(event)) {
    throw new Refusal(
      409,
      {
        ja: '消せるのは、一度も公開していない下書きだけです。確認に出したものは取り戻してから、公開したものは中止にしてください。',
        en: 'Only a draft that was never public can be deleted. Take it back from review first; cancel what is public.',
      },
      { href: eventPaths.manage(id), label: { ja: '催しの運営へ戻る', en: 'Back to the event' } },
    )
  }
  if (event.version !== version) throw new EditedMeanwhile()
  for (const remove of beforeDeleting) await remove(tx, actor, event, now)
  await tx.deleteFrom('event').where('id', '=', id).execute()
  const { title, state, kind, organization } = event
  await record(tx, actor, {
    action: 'events.deleted',
    subject: 'event',
    subject_id: id,
    before: { title, state, kind, organization },
    after: { title: null, state: null },
  })
  return event
}
