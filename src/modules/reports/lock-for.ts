// The report in which somebody is about to write, or on which staff are about to decide.
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import {
  type Application,
  applicationPaths,
  forWriter,
  lockApplication,
  refuseInvolved,
} from '#modules/applications/index.ts'
import { callTerms } from '#modules/schemes/index.ts'
import { canInspect, isInspected, isReporting, isWritten } from './policy.ts'
import { lockReport } from './queries/report.ts'

const refuse = (application: string, ja: string, en: string): Refusal =>
  new Refusal(
    409,
    { ja, en },
    { href: applicationPaths.one(application), label: { ja: '申請を見る', en: 'See the application' } },
  )

const notNow = (id: string): Refusal =>
  refuse(
    id,
    'いまは実績報告を書けません。申請のいまの状態をお確かめください。',
    'No report can be written now. Please look at where the application stands.',
  )

/** Whoever may write in the application writes in its report, from the award until it is handed in. */
export async function lockWritten(tx: Tx, actor: Actor, id: string): Promise<Application> {
  allow(mayWrite(actor))
  const application = await forWriter(tx, actor, await lockApplication(tx, id))
  const { stages } = await callTerms(tx, application)
  if (isReporting(application) && stages.includes('report')) return application
  throw notNow(id)
}

export async function lockDraft(tx: Tx, actor: Actor, id: string) {
  allow(mayWrite(actor))
  const application = await lockWritten(tx, actor, id)
  const report = found(await lockReport(tx, id))
  if (!isWritten(report)) throw notNow(id)
  return { application, report }
}

/** A report that was handed in and is not decided. */
export async function lockInspected(tx: Tx, actor: Actor, id: string) {
  allow(canInspect(actor))
  const application = found(await lockApplication(tx, id))
  const report = found(await lockReport(tx, id))
  refuseInvolved(actor, application)
  if (isInspected(application)) return { application, report }
  throw refuse(
    id,
    'この報告は、いまは検査できません。ほかの担当者が先に進めたか、申請者に戻されています。',
    'This report cannot be inspected now: a colleague has moved it on, or it went back to the applicant.',
  )
}
