// What follows when a corrected application is handed in again, and the clock that reminds of it.
import { addDays, today } from '#platform/calendar/index.ts'
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canDecide, findApplication, type HandedIn } from '#modules/applications/index.ts'
import { answerChanges, callTerms } from '#modules/schemes/index.ts'
import { correctionsToRemind, findCorrection } from '../queries/corrections.ts'
import { due, handedIn, tellApplicant, tellOfficer } from '../telling.ts'

/** Part of the applicant's own act: staff see what has changed, in words. */
export async function answered(tx: Tx, actor: Actor, { before, after, now }: HandedIn): Promise<void> {
  if (before.state !== 'correction') return
  allow(canDecide(actor, after))
  const correction = await findCorrection(tx, after.id)
  if (correction === undefined) return
  const { definition, title } = await callTerms(tx, after)
  const changes = answerChanges(definition, before.submitted_answers ?? {}, after.answers)
  await tx
    .updateTable('screening_correction')
    .set({ state: 'answered', ended_at: now, changes: JSON.stringify(changes) })
    .where('id', '=', correction.id)
    .execute()
  await tellOfficer(tx, actor, after, handedIn(title, after.applicant_name))
  await record(tx, actor, {
    action: 'screening.correction_answered',
    subject: 'application',
    subject_id: after.id,
    after: { changed: changes.map(({ code }) => code) },
  })
}

const daysBefore = 3
const most = 500

/** Once each, three days before it is due. Gives how many. */
export async function remind(tx: Tx, actor: Actor, now: Date): Promise<number> {
  allow(mayWrite(actor))
  const on = today(now)
  const all = await correctionsToRemind(tx, on, addDays(on, daysBefore), most)
  if (all.length === 0) return 0
  for (const { application: id, due_on } of all) {
    const application = await findApplication(tx, id)
    // Withdrawn or rejected meanwhile.
    if (application?.state !== 'correction') continue
    const { title } = await callTerms(tx, application)
    await tellApplicant(tx, actor, application, due(title, due_on))
  }
  const ids = all.map(({ id }) => id)
  await tx.updateTable('screening_correction').set({ reminded_at: now }).where('id', 'in', ids).execute()
  await record(tx, actor, {
    action: 'screening.correction_reminded',
    subject: 'screening_correction',
    subject_id: ids[0] ?? '',
    after: { corrections: ids },
  })
  return all.length
}
