// For the walks through pages: what becomes of applications for support, from the correction to the money that comes back.
import { awardPaths } from '#modules/awards/index.ts'
import { budgetPaths } from '#modules/budget/index.ts'
import { schemePaths } from '#modules/schemes/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { screeningPaths } from '#modules/screening/index.ts'
import { grantPaths } from '#modules/grants/index.ts'
import { letterPaths } from '#modules/letters/index.ts'
import { outreachPaths } from '#modules/outreach/index.ts'
import { paymentPaths } from '../../src/modules/payments/paths.ts'
import { reportPaths } from '../../src/modules/reports/paths.ts'
import { reviewingPaths } from '../../src/modules/reviewing/paths.ts'
import { type ChallengeWorld, type Who } from '../challenge-world.ts'
import { applications } from './applications.ts'
import { decided } from './decided.ts'
import { paid, reported } from './paid.ts'
import { corrected, reviewed } from './reviewed.ts'

export async function supportWalk(w: ChallengeWorld) {
  const made = await applications(w)
  const { scheme } = made
  const correction = await corrected(w, made)
  const review = await reviewed(w, made)
  const decision = await decided(w, made)
  const money = await paid(w, scheme, decision.inspected)
  const report = await reported(w, scheme, decision)
  /** Pages that staff, and so the auditor, read. */
  const read = [
    schemePaths.manage(scheme),
    applicationPaths.list(scheme),
    ...[correction, review.application, decision.awarded, decision.changing, decision.inspected].map(
      applicationPaths.one,
    ),
    screeningPaths.plan(scheme),
    screeningPaths.work(),
    screeningPaths.check(correction),
    screeningPaths.check(review.application),
    reviewingPaths.plan(scheme),
    reviewingPaths.board(scheme, review.call),
    reviewingPaths.panel(scheme, { call: review.call }),
    reviewingPaths.application(review.application),
    reviewingPaths.late(),
    reviewingPaths.reviewers(),
    awardPaths.plan(scheme),
    awardPaths.list(),
    ...[decision.draft, decision.waiting, decision.approved].map(awardPaths.one),
    letterPaths.staff(),
    letterPaths.plan(scheme),
    letterPaths.one(decision.closed),
    letterPaths.one(decision.opened),
    grantPaths.plan(scheme),
    grantPaths.list(),
    budgetPaths.all(),
    budgetPaths.scheme(scheme),
    paymentPaths.list(),
    paymentPaths.batches(),
    paymentPaths.batch(money.batch),
    paymentPaths.recoveries(),
    paymentPaths.recovery(money.recovery),
    paymentPaths.plan(scheme),
    outreachPaths.effect(),
    reportPaths.list(scheme),
    reportPaths.property(scheme),
    reportPaths.plan(scheme),
    reportPaths.inspection(decision.inspected),
  ]
  const pages: [Who, string][] = [
    ...read.map((page): [Who, string] => ['officer', page]),
    ['officer', awardPaths.new({ scheme, call: review.open, kind: 'award' })],
    ['officer', awardPaths.edit(decision.edited)],
    ['officer', awardPaths.item(decision.edited, decision.drafted)],
    ['administrator', awardPaths.one(decision.waiting)],
    ['administrator', paymentPaths.source()],
    ['reviewer', reviewingPaths.mine()],
    ['reviewer', reviewingPaths.one(review.asked)],
    ['reviewer', reviewingPaths.one(review.scored)],
    ...[correction, review.application, decision.awarded, decision.changing, decision.inspected].map(
      (id): [Who, string] => ['factory', applicationPaths.one(id)],
    ),
    ['factory', applicationPaths.section(correction, 'plan')],
    ['factory', applicationPaths.check(correction)],
    ['factory', reportPaths.report(decision.awarded)],
    ['factory', reportPaths.words(decision.awarded)],
    ['factory', reportPaths.line(decision.awarded, report.line)],
    ['factory', reportPaths.outcome(decision.awarded, 1)],
    ['factory', reportPaths.report(decision.inspected)],
    ['factory', awardPaths.change(decision.awarded)],
    ['factory', paymentPaths.account(decision.awarded)],
    ['factory', letterPaths.one(decision.closed)],
    ['factory', letterPaths.one(decision.opened)],
    ['factory', outreachPaths.mine()],
  ]
  /** Where a walk through all routes names one of these. */
  const ids: [prefix: string, id: string][] = [
    ['/staff/decisions/', decision.waiting],
    ['/letters/', decision.opened],
    ['/staff/applications/', correction],
    ['/staff/work/', correction],
    ['/staff/reports/', decision.inspected],
    ['/staff/reviews/', review.scored],
    ['/reviews/', review.asked],
    ['/staff/payments/batches/', money.batch],
    ['/staff/recoveries/', money.recovery],
  ]
  return { scheme, pages, read, ids }
}
