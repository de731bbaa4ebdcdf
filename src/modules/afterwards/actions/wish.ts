// Wishes to meet again. A wish of one is told to nobody: not to the other, not to the organizer, not by the audit.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { lockEvent } from '#modules/events/index.ts'
import type { Holder } from '../holder.ts'
import { afterwardsPaths } from '../paths.ts'
import { contactOf } from '../queries/wishes.ts'
import { takesWishes } from '../rules.ts'
import { tellMutual } from '../telling.ts'

/** The event's row is locked first: of two who tap at the same moment the second sees the first. */
async function lockOpen(tx: Tx, actor: Actor, holder: Holder, now: Date): Promise<void> {
  allow(mayWrite(actor) && holder.came)
  const event = found(await lockEvent(tx, holder.event.id))
  if (takesWishes(event, now)) return
  throw new Refusal(
    409,
    {
      ja: 'いまは選べません。催しが始まってから、終わって14日後までです。',
      en: 'This is open from the beginning of the event until fourteen days after its end.',
    },
    { href: afterwardsPaths.wishes(holder.participant.own_key), label: { ja: '画面に戻る', en: 'Back' } },
  )
}

const written = (tx: Tx, actor: Actor, { participant }: Holder, action: string) =>
  record(tx, actor, { action, subject: 'participant', subject_id: participant.id })

/** Shows the name to the others who came. Null: no longer, and one's own wishes that nobody knows of are forgotten. */
export async function showName(
  tx: Tx,
  actor: Actor,
  holder: Holder,
  contact: { email: string | null; phone: string | null } | null,
  now: Date,
): Promise<void> {
  await lockOpen(tx, actor, holder, now)
  const { id: participant, municipality, event } = holder.participant
  await tx.deleteFrom('wish_contact').where('participant', '=', participant).execute()
  if (contact === null) {
    await tx.deleteFrom('wish').where('participant', '=', participant).where('mutual_at', 'is', null).execute()
  } else {
    await tx
      .insertInto('wish_contact')
      .values({ municipality, participant, event, agreed_at: now, ...contact })
      .execute()
  }
  await written(tx, actor, holder, contact === null ? 'afterwards.name_hidden' : 'afterwards.name_shown')
}

/** A second time changes nothing. Wished by both, both are told. */
export async function wishFor(tx: Tx, actor: Actor, holder: Holder, wanted: string, now: Date): Promise<void> {
  await lockOpen(tx, actor, holder, now)
  const { id: participant, municipality, event } = holder.participant
  const other = found(await findShown(tx, event, wanted))
  allow(other !== participant && (await contactOf(tx, participant)) !== undefined)
  const { numInsertedOrUpdatedRows: added = 0n } = await tx
    .insertInto('wish')
    .values({ municipality, participant, wanted, event, made_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (added > 0n && (await becomesMutual(tx, participant, wanted, now))) {
    await tellMutual(tx, actor, holder.event, [participant, wanted])
  }
  await written(tx, actor, holder, 'afterwards.wished')
}

/** Of those who agreed to be shown at this event. */
const findShown = async (tx: Tx, event: string, participant: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('wish_contact')
      .select('participant')
      .where('event', '=', event)
      .where('participant', '=', participant)
      .executeTakeFirst()
  )?.participant

async function becomesMutual(tx: Tx, one: string, other: string, now: Date): Promise<boolean> {
  const back = await tx
    .updateTable('wish')
    .set({ mutual_at: now })
    .where('participant', '=', other)
    .where('wanted', '=', one)
    .executeTakeFirst()
  if (back.numUpdatedRows === 0n) return false
  await tx
    .updateTable('wish')
    .set({ mutual_at: now })
    .where('participant', '=', one)
    .where('wanted', '=', other)
    .execute()
  return true
}

/** Until both know. */
export async function takeBackWish(tx: Tx, actor: Actor, holder: Holder, wanted: string, now: Date): Promise<void> {
  await lockOpen(tx, actor, holder, now)
  await tx
    .deleteFrom('wish')
    .where('participant', '=', holder.participant.id)
    .where('wanted', '=', wanted)
    .where('mutual_at', 'is', null)
    .execute()
  await written(tx, actor, holder, 'afterwards.wish_taken_back')
}
