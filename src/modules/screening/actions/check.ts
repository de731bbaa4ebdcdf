// To note what was found, and to say that it is complete.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, foundIf, Refusal } from '#platform/errors.ts'
import {
  type Application,
  handTo,
  lockApplication,
  moveApplication,
  refuseInvolved,
} from '#modules/applications/index.ts'
import { canScreen } from '../policy.ts'
import { screeningPaths } from '../paths.ts'
import { screeningOf } from '../queries/screening.ts'
import { isChecked, whyNotPass } from '../rules.ts'
import type { Noted } from '../tables.ts'

const refused = (id: string, ja: string, en: string): Refusal =>
  new Refusal(
    409,
    { ja, en },
    { href: screeningPaths.check(id), label: { ja: '形式審査に戻る', en: 'Back to the formal check' } },
  )

/** Locked for whoever checks it. */
async function lockChecked(tx: Tx, actor: Actor, id: string): Promise<Application> {
  allow(canScreen(actor))
  const application = found(await lockApplication(tx, id))
  foundIf(application.state !== 'draft')
  refuseInvolved(actor, application)
  if (isChecked(application.state)) return application
  throw refused(id, 'この申請は、すでに別の段階に進んでいます。', 'This application has already moved on.')
}

/** Whoever begins looks after it from then on. Gives the version that now stands. */
export async function check(
  tx: Tx,
  actor: Actor,
  id: string,
  noted: Readonly<Record<string, Noted>>,
  version: number,
  now: Date,
): Promise<number> {
  const application = await lockChecked(tx, actor, id)
  const before = await screeningOf(tx, application)
  if (before.version !== version) throw new EditedMeanwhile()
  const points = Object.fromEntries(
    before.points.flatMap(({ code }) => (noted[code] === undefined ? [] : [[code, noted[code]]])),
  )
  const by = {
    points: JSON.stringify(points),
    checked_account: actor.account,
    checked_name: actor.name,
    checked_at: now,
  }
  await tx
    .insertInto('screening')
    .values({ municipality: actor.municipality, application: id, ...by })
    .onConflict((conflict) =>
      conflict.columns(['municipality', 'application']).doUpdateSet({ ...by, passed_at: null, version: version + 1 }),
    )
    .execute()
  if (application.state === 'submitted' && before.terms.stages.includes('formal'))
    await moveApplication(tx, id, 'formal')
  if (application.officer === null) await handTo(tx, id, actor.account)
  const wrong = Object.entries(points).flatMap(([code, { ok }]) => (ok ? [] : [code]))
  await record(tx, actor, {
    action: 'screening.checked',
    subject: 'application',
    subject_id: id,
    after: { checked: Object.keys(points).length, wrong },
  })
  return version + 1
}

/** Complete: on to the review, or, where the scheme has none, ready to be decided. */
export async function pass(tx: Tx, actor: Actor, id: string, version: number, now: Date): Promise<void> {
  const application = await lockChecked(tx, actor, id)
  const { points, noted, terms, kept, version: current } = await screeningOf(tx, application)
  if (current !== version) throw new EditedMeanwhile()
  const why = terms.stages.includes('formal') ? whyNotPass(points, noted) : null
  if (why !== null) throw refused(id, why.ja, why.en)
  if (kept !== undefined)
    await tx.updateTable('screening').set({ passed_at: now }).where('application', '=', id).execute()
  const to = terms.stages.includes('review') ? 'review' : 'formal'
  if (application.state !== to) await moveApplication(tx, id, to)
  await record(tx, actor, {
    action: 'screening.passed',
    subject: 'application',
    subject_id: id,
    before: { state: application.state },
    after: { state: to },
  })
}
