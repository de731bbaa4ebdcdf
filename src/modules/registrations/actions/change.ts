// Answers, needs and those who come along are put right.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, Refusal } from '#platform/errors.ts'
import { lockByCode, refuseSettled, tooLate } from '../lock.ts'
import { offerFreed } from '../offering.ts'
import { participantRows } from '../participants.ts'
import { registrationPaths } from '../paths.ts'
import { participantsIn } from '../queries/registrations.ts'
import type { Application } from '../reading.ts'
import { canChange, canGrow } from '../rules.ts'

/** A group may become smaller, which frees seats; larger only while it has no seat and no place in line yet. */
export async function change(
  tx: Tx,
  actor: Actor,
  code: string,
  form: Application & { version: number },
  now: Date,
): Promise<void> {
  allow(mayWrite(actor))
  const { event, registration } = await lockByCode(tx, code)
  if (!canChange(event, registration, now)) throw tooLate(code)
  if (canGrow(registration)) await refuseSettled(tx, event, now)
  if (registration.version !== form.version) throw new EditedMeanwhile()
  const size = form.people.length
  if (size > registration.size && !canGrow(registration)) {
    throw new Refusal(
      409,
      {
        ja: 'お席や順番が決まったあとは、人数を増やせません。増える方は、別にお申し込みください。',
        en: 'Once seats or places in line are given a group cannot grow. Please apply separately for those who join.',
      },
      { href: registrationPaths.answers(code), label: { ja: '変更の画面へ戻る', en: 'Back to the form' } },
    )
  }
  const { municipality, id, event: of } = registration
  const before = await participantsIn(tx, id)
  // A seat or a place in line is somebody's: another name is another person.
  const named = new Map(before.map(({ id, name, name_kana }) => [id, { name, name_kana }]))
  const rows = participantRows({ municipality, event: of, registration: id }, form, before).map((row) => ({
    ...row,
    ...(!canGrow(registration) && named.get(row.id)),
  }))
  await tx
    .updateTable('registration')
    .set({ size, phone: form.phone ?? '', answers: JSON.stringify(form.answers), version: registration.version + 1 })
    .where('id', '=', id)
    .execute()
  // Gone first, then the others one after the other: no two stand at one position.
  const staying = rows.map((row) => row.id)
  await tx.deleteFrom('participant').where('registration', '=', id).where('id', 'not in', staying).execute()
  for (const row of rows) {
    await tx
      .insertInto('participant')
      .values(row)
      .onConflict((on) => on.columns(['municipality', 'id']).doUpdateSet(row))
      .execute()
  }
  const offered = size < registration.size ? await offerFreed(tx, actor, of, now) : []
  await record(tx, actor, {
    action: 'registrations.changed',
    subject: 'registration',
    subject_id: id,
    before: { size: registration.size, answers: registration.answers },
    after: { size, answers: form.answers, ...(offered.length > 0 && { offered }) },
  })
}
