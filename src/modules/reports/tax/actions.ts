// 消費税等仕入控除税額報告: asked for once, answered by the applicant; what comes back goes the way of a recovery by decision.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import { datePhrase, today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { keepFile, type StoredFile } from '#platform/files/index.ts'
import { t } from '#platform/i18n/index.ts'
import { findApplication, forWriter, numberText } from '#modules/applications/index.ts'
import { proposeDecision } from '#modules/awards/index.ts'
import { callTerms, type FormRead, readAnswers, type Values } from '#modules/schemes/index.ts'
import { reportPaths } from '../paths.ts'
import { canInspect } from '../policy.ts'
import { tellApplicant, tellOfficer } from '../telling.ts'
import { backYen, taxForm } from './form.ts'
import { lockTaxReport, type TaxDue } from './queries.ts'

const about = (application: string) => ({ subject: 'cost_report', subject_id: application })

/** Once: a second run finds it asked. */
export async function askForTax(tx: Tx, actor: Actor, { application, due_on, title }: TaxDue): Promise<void> {
  allow(canInspect(actor))
  const { municipality, id, scheme } = application
  const [asked] = await tx
    .insertInto('tax_report')
    .values({ municipality, application: id, scheme, due_on, answers: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('application')
    .execute()
  if (asked === undefined) return
  const day = datePhrase(due_on)
  await tellApplicant(tx, actor, application, {
    subject: { ja: `消費税の報告をお願いします：${title}`, en: `Please report on consumption tax: ${title}` },
    body: [
      {
        ja: `消費税の確定申告がすんだら、補助金にかかる消費税を控除したかどうかを、${day.ja}までに報告してください。返還する額がないときも、報告が要ります。`,
        en: `After your tax return please tell us, by ${day.en}, whether the tax on what was aided was deducted. Also where nothing is to be returned.`,
      },
    ],
    href: reportPaths.tax(id),
  })
  await record(tx, actor, { action: 'reports.tax_asked', ...about(id), after: { due_on } })
}

const refuse = (id: string, ja: string, en: string): Refusal =>
  new Refusal(409, { ja, en }, { href: reportPaths.tax(id), label: { ja: '報告を見る', en: 'See the report' } })

interface HandedTax {
  values: Values
  /** A copy of the tax return. */
  papers: StoredFile | undefined
}

/** It may be corrected until staff accept it. */
export async function handInTax(
  tx: Tx,
  actor: Actor,
  id: string,
  { values, papers }: HandedTax,
  now: Date,
): Promise<FormRead> {
  allow(mayWrite(actor))
  const application = await forWriter(tx, actor, await findApplication(tx, id))
  const before = found(await lockTaxReport(tx, id))
  if (before.accepted_at !== null)
    throw refuse(
      id,
      'この報告は、区がすでに受け取っています。直すときは担当にご連絡ください。',
      'It was accepted already. Please contact us to change it.',
    )
  const read = readAnswers(taxForm(), values, { today: today(now) })
  if (Object.keys(read.whole.errors).length > 0) return read
  await tx
    .updateTable('tax_report')
    .set({
      answers: JSON.stringify(read.answers),
      submitted_at: now,
      submitted_account: actor.account,
      returned_words: '',
    })
    .where('application', '=', id)
    .execute()
  if (papers !== undefined) await keepFile(tx, actor, papers, { subject: 'tax_report', subject_id: id })
  await tellOfficer(tx, actor, application, {
    subject: {
      ja: `消費税の報告が届きました：${application.applicant_name}`,
      en: `A report on consumption tax has arrived: ${application.applicant_name}`,
    },
    body: [
      {
        ja: '内容を確かめて、受け取るか、返還を起案してください。',
        en: 'Please accept it, or propose what comes back.',
      },
    ],
    href: reportPaths.tax(id),
  })
  await record(tx, actor, { action: 'reports.tax_submitted', ...about(id), after: { yen: backYen(read.answers) } })
  return read
}

async function lockSubmitted(tx: Tx, actor: Actor, id: string) {
  allow(canInspect(actor))
  const application = found(await findApplication(tx, id))
  const report = found(await lockTaxReport(tx, id))
  if (report.submitted_at === null || report.accepted_at !== null)
    throw refuse(
      id,
      'この報告は、いまは確かめられません。ほかの担当者が先に進めたか、申請者に戻されています。',
      'A colleague moved it on, or it went back to the applicant.',
    )
  return { application, report }
}

/** Gives the proposal to recover what comes back; null where nothing does. */
export async function acceptTax(tx: Tx, actor: Actor, id: string, now: Date): Promise<string | null> {
  const { application, report } = await lockSubmitted(tx, actor, id)
  const yen = backYen(report.answers)
  await tx
    .updateTable('tax_report')
    .set({ accepted_at: now, accepted_account: actor.account })
    .where('application', '=', id)
    .execute()
  const { title } = await callTerms(tx, application)
  const called = `${title}（${numberText(application)}）`
  const proposal =
    yen === 0
      ? null
      : await proposeDecision(tx, actor, {
          kind: 'recovery',
          scheme: application.scheme,
          call: application.call,
          now,
          steps: [],
          words: '',
          title: t(`消費税等仕入控除税額の返還：${called}`, `Consumption tax to be returned: ${called}`),
          items: [
            {
              application: id,
              outcome: 'tax',
              yen,
              conditions: [],
              reason: '消費税及び地方消費税の申告により、補助金に係る仕入控除税額が確定したため',
            },
          ],
        })
  await record(tx, actor, { action: 'reports.tax_accepted', ...about(id), after: { yen } })
  return proposal
}

/** To the applicant, who corrects it. */
export async function returnTax(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  const { application } = await lockSubmitted(tx, actor, id)
  await tx
    .updateTable('tax_report')
    .set({ submitted_at: null, submitted_account: null, returned_words: reason })
    .where('application', '=', id)
    .execute()
  await tellApplicant(tx, actor, application, {
    subject: {
      ja: '消費税の報告に、直していただきたいところがあります',
      en: 'Your report on consumption tax needs a change',
    },
    body: [{ ja: reason, en: reason }],
    href: reportPaths.tax(id),
  })
  await record(tx, actor, { action: 'reports.tax_returned', ...about(id), after: { reason } })
}
