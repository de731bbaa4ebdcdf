// Whoever has a seat is reminded a week and a day before, each once.
import { sql } from 'kysely'
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { findEvent } from '#modules/events/index.ts'
import { reminderWord } from '../mails.ts'
import { listToRemind, type Reminder } from '../queries/reminders.ts'
import { tellApplicants } from '../telling.ts'

export const reminderBatch = 500

/** How many were reminded; there may be more where it was a whole batch. */
export async function remind(tx: Tx, actor: Actor, which: Reminder, now: Date): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  const soon = await listToRemind(tx, which, now, reminderBatch)
  if (soon.length === 0) return 0
  for (const [id, registrations] of Map.groupBy(soon, ({ event }) => event)) {
    const event = await findEvent(tx, id)
    if (event === undefined) continue
    await tellApplicants(
      tx,
      actor,
      registrations.map((one) => reminderWord(event, one, which)),
    )
  }
  const ids = soon.map(({ id }) => id)
  await tx
    .updateTable('registration')
    .set({ reminded: sql`array_append(reminded, ${which})` })
    .where('id', 'in', ids)
    .execute()
  await record(tx, actor, {
    action: 'registrations.reminded',
    subject: 'registration',
    subject_id: ids[0] ?? '',
    after: { registrations: ids },
  })
  return ids.length
}
