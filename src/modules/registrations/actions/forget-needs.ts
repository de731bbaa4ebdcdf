// What somebody needs at the venue, and their telephone number, are kept no longer than the event needs them.
import { sql } from 'kysely'
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { idsEndedBefore } from '#modules/events/index.ts'

/** Days after the end of the event. */
const needsDays = 30

export async function forgetNeeds(tx: Tx, actor: Actor, now: Date): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  const over = await idsEndedBefore(tx, new Date(now.getTime() - needsDays * 86_400_000))
  if (over.length === 0) return 0
  const needs = await tx
    .updateTable('participant')
    .set({ needs: [], needs_words: '' })
    .where('event', '=', sql<string>`any(${over})`)
    .where((e) => e.or([sql<boolean>`needs <> '{}'`, e('needs_words', '<>', '')]))
    .returning('id')
    .execute()
  const phones = await tx
    .updateTable('registration')
    .set({ phone: '' })
    .where('event', '=', sql<string>`any(${over})`)
    .where('phone', '<>', '')
    .returning('id')
    .execute()
  const [first] = [...needs, ...phones]
  if (first === undefined) return 0
  await record(tx, actor, {
    action: 'registrations.needs_forgotten',
    subject: 'registration',
    subject_id: first.id,
    after: { needs: needs.length, phones: phones.length },
  })
  return needs.length + phones.length
}
