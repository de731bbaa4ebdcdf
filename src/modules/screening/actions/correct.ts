// 補正: to ask for it, to give more time, to take the request back.
import { today } from '#platform/calendar/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import {
  type Application,
  dueOn,
  handTo,
  lockApplication,
  moveApplication,
  refuseInvolved,
} from '#modules/applications/index.ts'
import { callTerms } from '#modules/schemes/index.ts'
import { canScreen } from '../policy.ts'
import { screeningPaths } from '../paths.ts'
import { type Correction, findCorrection } from '../queries/corrections.ts'
import { mayAsk, whyNotDue } from '../rules.ts'
import type { AskedSection } from '../tables.ts'
import { asked, extended, takenBack, tellApplicant } from '../telling.ts'

export interface Asking {
  words: string
  sections: readonly AskedSection[]
  due_on: string
}

const refused = (id: string, ja: string, en: string): Refusal =>
  new Refusal(
    409,
    { ja, en },
    { href: screeningPaths.check(id), label: { ja: '申請の形式審査を見る', en: 'See the formal check' } },
  )

const about = (subject_id: string) => ({ subject: 'application', subject_id })

function refuseDay(id: string, due_on: string, now: Date): void {
  const why = whyNotDue(due_on, today(now))
  if (why !== null) throw refused(id, why.ja, why.en)
}

export async function ask(
  tx: Tx,
  actor: Actor,
  id: string,
  { words, sections, due_on }: Asking,
  now: Date,
): Promise<void> {
  allow(canScreen(actor))
  const application = found(await lockApplication(tx, id))
  foundIf(application.state !== 'draft')
  refuseInvolved(actor, application)
  const { title, stages, definition } = await callTerms(tx, application)
  if (application.state === 'correction')
    throw refused(
      id,
      'ほかの方が先に補正をお願いしました。内容をお確かめください。',
      'Somebody else has asked for a correction first.',
    )
  if (!mayAsk(application.state, stages))
    throw refused(id, 'いまは補正をお願いできません。', 'No correction can be asked for now.')
  refuseDay(id, due_on, now)
  // In the order of the form, and only of it.
  const known = definition.sections.flatMap(({ code }) => sections.filter((one) => one.code === code))
  if (known.length === 0)
    throw refused(id, '直していただくところを選んでください。', 'Please choose what is to be corrected.')
  await moveApplication(tx, id, 'correction')
  await dueOn(tx, id, due_on)
  if (application.officer === null) await handTo(tx, id, actor.account)
  await tx
    .insertInto('screening_correction')
    .values({
      municipality: actor.municipality,
      id: newId(),
      application: id,
      words,
      sections: JSON.stringify(known),
      due_on,
      asked_account: actor.account,
      asked_name: actor.name,
      asked_at: now,
    })
    .execute()
  await tx.updateTable('screening').set({ passed_at: null }).where('application', '=', id).execute()
  await tellApplicant(tx, actor, application, asked(title, due_on))
  await record(tx, actor, {
    action: 'screening.correction_asked',
    ...about(id),
    before: { state: application.state },
    after: { state: 'correction', sections: known.map(({ code }) => code), due_on },
  })
}

/** Locked for staff, with the correction that is asked for now. */
async function lockCorrection(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ application: Application; correction: Correction }> {
  allow(canScreen(actor))
  const application = found(await lockApplication(tx, id))
  refuseInvolved(actor, application)
  const correction = await findCorrection(tx, id)
  if (application.state === 'correction' && correction !== undefined) return { application, correction }
  foundIf(application.state !== 'draft')
  throw refused(id, '補正のお願いは、すでに終わっています。', 'The correction is over already.')
}

export async function extend(tx: Tx, actor: Actor, id: string, due_on: string, now: Date): Promise<void> {
  const { application, correction } = await lockCorrection(tx, actor, id)
  if (correction.due_on === due_on) return
  refuseDay(id, due_on, now)
  await tx
    .updateTable('screening_correction')
    .set({ due_on, reminded_at: null })
    .where('id', '=', correction.id)
    .execute()
  await dueOn(tx, id, due_on)
  const { title } = await callTerms(tx, application)
  await tellApplicant(tx, actor, application, extended(title, due_on))
  await record(tx, actor, {
    action: 'screening.correction_extended',
    ...about(id),
    before: { due_on: correction.due_on },
    after: { due_on },
  })
}

/** What was submitted stands again, whatever was typed meanwhile. */
export async function takeBack(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const { application, correction } = await lockCorrection(tx, actor, id)
  await moveApplication(tx, id, 'formal')
  await tx
    .updateTable('screening_correction')
    .set({ state: 'withdrawn', ended_at: now })
    .where('id', '=', correction.id)
    .execute()
  const { title } = await callTerms(tx, application)
  await tellApplicant(tx, actor, application, takenBack(title))
  await record(tx, actor, {
    action: 'screening.correction_withdrawn',
    ...about(id),
    before: { state: 'correction' },
    after: { state: 'formal' },
  })
}
