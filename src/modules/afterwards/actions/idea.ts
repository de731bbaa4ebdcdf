// Ideas that came up, noted on the spot by the organizer or by whoever came.
import { announce, record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, Refusal } from '#platform/errors.ts'
import { canOrganize, type EventRow } from '#modules/events/index.ts'
import type { Holder } from '../holder.ts'
import { takesWishes } from '../rules.ts'

interface NewIdea {
  id: string
  words: string
}

/** At any time once it was published. */
export async function noteIdea(tx: Tx, actor: Actor, event: EventRow, idea: NewIdea): Promise<void> {
  allow(canOrganize(actor, event.organization))
  await put(tx, actor, event, idea, null)
}

/** While wishes are taken too. */
export async function sendIdea(tx: Tx, actor: Actor, holder: Holder, idea: NewIdea, now: Date): Promise<void> {
  const { event, participant } = holder
  allow(mayWrite(actor) && holder.came)
  if (!takesWishes(event, now)) {
    throw new Refusal(409, {
      ja: 'アイデアを受け付けるのは、終わって14日後までです。主催者に直接お知らせください。',
      en: 'Ideas are taken until fourteen days after the end. Please tell the organizer directly.',
    })
  }
  await put(tx, actor, event, idea, participant.id)
}

/** Sent twice, it is there once. */
async function put(tx: Tx, actor: Actor, event: EventRow, { id, words }: NewIdea, participant: string | null) {
  const { municipality, account } = actor
  const { numInsertedOrUpdatedRows: added = 0n } = await tx
    .insertInto('event_idea')
    .values({ municipality, id, event: event.id, participant, words, created_account: account })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (added === 0n) return
  await announce(tx, actor, {
    name: 'events.idea-noted',
    subject: 'event_idea',
    subject_id: id,
    measures: event.measures,
    data: { event: event.id, organization: event.organization },
  })
  // The words stand in the row, from which they can be erased.
  await record(tx, actor, {
    action: 'afterwards.idea_noted',
    subject: participant === null ? 'event' : 'participant',
    subject_id: participant ?? event.id,
  })
}
