// How applications of a scheme are reviewed, and what a reviewer knows about.
import { isDeepStrictEqual } from 'node:util'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found } from '#platform/errors.ts'
import { keepPlan, planOf } from '#modules/schemes/index.ts'
import { reviewPart, type ReviewPlan } from '../plan.ts'
import { canArrange } from '../policy.ts'
import { findReviewer } from '../queries/reviewers.ts'

/** Also for calls whose review has begun, as long as nobody scored: from then on a call keeps its plan. Whether it is another than before. */
export async function changePlan(
  tx: Tx,
  actor: Actor,
  scheme: string,
  plan: ReviewPlan,
  version: number,
): Promise<boolean> {
  allow(canArrange(actor))
  const before = await planOf(tx, scheme, reviewPart)
  if (!(await keepPlan(tx, scheme, reviewPart, plan, version))) return false
  await tx.selectFrom('review_call').select('call').where('scheme', '=', scheme).forUpdate().execute()
  await tx
    .updateTable('review_call')
    .set({ plan: JSON.stringify(plan) })
    .where('scheme', '=', scheme)
    .where('call', 'not in', (db) =>
      db.selectFrom('review_score').innerJoin('review', 'review.id', 'review_score.review').select('review.call'),
    )
    .execute()
  await record(tx, actor, {
    action: 'reviewing.planned',
    subject: 'scheme',
    subject_id: scheme,
    before: before.plan,
    after: plan,
  })
  return true
}

interface ReviewerContent {
  topics: string[]
  most: number | null
  paused: boolean
  /** 0: nothing was written down yet. */
  version: number
}

/** The first time also makes an officer one of the reviewers. */
export async function changeReviewer(
  tx: Tx,
  actor: Actor,
  account: string,
  { version, ...content }: ReviewerContent,
): Promise<void> {
  allow(canArrange(actor))
  const { version: kept, topics, most, paused } = found(await findReviewer(tx, account))
  const before = { topics, most, paused }
  // A second click.
  if (kept > 0 && isDeepStrictEqual(before, content)) return
  const result =
    version === 0
      ? await tx
          .insertInto('reviewer')
          .values({ municipality: actor.municipality, account, ...content })
          .onConflict((conflict) => conflict.doNothing())
          .returning('account')
          .executeTakeFirst()
      : await tx
          .updateTable('reviewer')
          .set({ ...content, version: version + 1 })
          .where('account', '=', account)
          .where('version', '=', version)
          .returning('account')
          .executeTakeFirst()
  if (result === undefined) throw new EditedMeanwhile()
  await record(tx, actor, {
    action: 'reviewing.reviewer_changed',
    subject: 'reviewer',
    subject_id: account,
    before,
    after: content,
  })
}
