// How it goes this week, from one side; and notes of what was done.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite, originOf } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { sideOf } from '#modules/members/index.ts'
import { lockRunning } from '../lock.ts'
import { findPulse } from '../queries/engagement.ts'
import { weekOf } from '../rules.ts'
import type { Feeling } from '../tables.ts'
import { tellOfTrouble } from '../telling.ts'

/** One for each week and side; a second one in the same week replaces it. */
export async function givePulse(
  tx: Tx,
  actor: Actor,
  entry: string,
  { feeling, words }: { feeling: Feeling; words: string },
  now: Date,
): Promise<void> {
  const engagement = await lockRunning(tx, actor, entry)
  const side = sideOf(actor, engagement)
  allow(side !== null)
  const { municipality, account } = actor
  const given = { feeling, words, account, origin: originOf(actor), given_at: now }
  const week_on = weekOf(today(now))
  const before = await findPulse(tx, entry, week_on, side)
  await tx
    .insertInto('pulse')
    .values({ municipality, entry, week_on, side, ...given })
    .onConflict((conflict) => conflict.columns(['municipality', 'entry', 'week_on', 'side']).doUpdateSet(given))
    .execute()
  if (feeling === 'stuck' && (before?.feeling !== 'stuck' || before.words !== words)) {
    await tellOfTrouble(tx, actor, engagement, words)
  }
  await record(tx, actor, {
    action: 'following.pulse_given',
    subject: 'entry',
    subject_id: entry,
    after: { week_on, side, feeling, words },
  })
}

/** A second post of the same form changes nothing. */
export async function addNote(
  tx: Tx,
  actor: Actor,
  entry: string,
  note: { id: string; done_on: string; body: string },
): Promise<void> {
  const engagement = await lockRunning(tx, actor, entry)
  const side = sideOf(actor, engagement) ?? 'coordinator'
  allow(side !== 'coordinator' || (mayWrite(actor) && isStaff(actor)))
  const { municipality, account, name } = actor
  const added = await tx
    .insertInto('work_note')
    .values({ municipality, entry, side, author: name, account, ...note })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await record(tx, actor, {
    action: 'following.note_added',
    subject: 'entry',
    subject_id: entry,
    after: { done_on: note.done_on, side },
  })
}
