// 成果報告: asked for so many years after, answered by the applicant.
import { isDeepStrictEqual } from 'node:util'
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import { datePhrase, today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { type Application, findApplication, forWriter } from '#modules/applications/index.ts'
import { announceStep, type FormRead, planOf, readAnswers, type Values } from '#modules/schemes/index.ts'
import { outcomeForm } from '../outcome-form.ts'
import { reportPaths } from '../paths.ts'
import { inYears } from '../phrases.ts'
import { reportPlan } from '../plan.ts'
import { canInspect } from '../policy.ts'
import { mayHandIn } from '../due.ts'
import { tellApplicant } from '../telling.ts'

interface Asked {
  application: Application
  years: number
  due_on: string
  title: string
}

/** Once: a second run finds it asked. */
export async function askForOutcome(tx: Tx, actor: Actor, { application, years, due_on, title }: Asked): Promise<void> {
  allow(canInspect(actor))
  const { municipality, id, scheme } = application
  const [asked] = await tx
    .insertInto('outcome_report')
    .values({ municipality, application: id, scheme, years, due_on, answers: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('application')
    .execute()
  if (asked === undefined) return
  const day = datePhrase(due_on)
  await tellApplicant(tx, actor, application, {
    subject: { ja: `その後のようすを教えてください：${title}`, en: `How did it go on? ${title}` },
    body: [
      {
        ja: `補助の決定から${years}年がたちました。5分ほどで書ける成果報告を、${day.ja}までにお願いします。`,
        en: `It is ${inYears(years)} since your award. Please send the short follow-up report by ${day.en}; it takes about five minutes.`,
      },
    ],
    href: reportPaths.outcome(id, years),
  })
  await record(tx, actor, {
    action: 'reports.outcome_asked',
    subject: 'cost_report',
    subject_id: id,
    after: { years, due_on },
  })
}

/** Kept when complete; handed in again until it is due, and what it was before stays. Late it is handed in once. */
export async function handInOutcome(
  tx: Tx,
  actor: Actor,
  id: string,
  years: number,
  values: Values,
  now: Date,
): Promise<FormRead> {
  allow(mayWrite(actor))
  const application = await forWriter(tx, actor, await findApplication(tx, id))
  const before = found(
    await tx
      .selectFrom('outcome_report')
      .selectAll()
      .where('application', '=', id)
      .where('years', '=', years)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (!mayHandIn(before, today(now)))
    throw new Refusal(
      409,
      {
        ja: '期限を過ぎたため、この報告はもう直せません。直すところがあるときは、担当にご連絡ください。',
        en: 'The due date has passed: the report can no longer be corrected. Please contact us about what has to change.',
      },
      { href: reportPaths.outcome(id, years), label: { ja: '報告を見る', en: 'See the report' } },
    )
  const { plan } = await planOf(tx, application.scheme, reportPlan)
  const read = readAnswers(outcomeForm(plan), values, { today: today(now) })
  if (Object.keys(read.whole.errors).length > 0) return read
  // What is handed in again as it was is no new version.
  if (before.submitted_at !== null && isDeepStrictEqual(before.answers, JSON.parse(JSON.stringify(read.answers))))
    return read
  await tx
    .updateTable('outcome_report')
    .set({
      answers: JSON.stringify(read.answers),
      saved_at: now,
      submitted_at: before.submitted_at ?? now,
      submitted_account: before.submitted_account ?? actor.account,
      version: before.version + 1,
    })
    .where('application', '=', id)
    .where('years', '=', years)
    .execute()
  if (before.submitted_at === null) await announceStep(tx, actor, application.scheme, 'reports.outcome_submitted')
  await record(tx, actor, {
    action: 'reports.outcome_submitted',
    subject: 'cost_report',
    subject_id: id,
    after: { years },
  })
  return read
}
