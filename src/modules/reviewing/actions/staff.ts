// What staff do with single reviews: taking somebody off, reopening what was handed in.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { datePhrase } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { reviewingPaths } from '../paths.ts'
import { canArrange } from '../policy.ts'
import { lockReview, lockReviewCall, type Review, scoresOf } from '../queries/reviews.ts'
import { isSecondOpen } from '../rounds.ts'
import { refuseArranging } from '../settled.ts'
import { tellReviewer } from '../telling.ts'

async function lockForStaff(tx: Tx, actor: Actor, id: string): Promise<Review> {
  allow(canArrange(actor))
  return found(await lockReview(tx, id))
}

/** Gives the application. What they wrote stays, and counts no more. */
export async function takeOff(tx: Tx, actor: Actor, id: string, reason: string): Promise<string> {
  const review = await lockForStaff(tx, actor, id)
  if (review.state === 'off' || review.state === 'conflict') return review.application
  await refuseArranging(tx, actor, review.application, reviewingPaths.application(review.application))
  await tx
    .updateTable('review')
    .set({ state: 'off', words: reason, version: review.version + 1 })
    .where('id', '=', id)
    .execute()
  await tellReviewer(tx, actor, review.reviewer, {
    subject: { ja: '審査の担当が変わりました', en: 'A review was taken off you' },
    body: [{ ja: 'お願いしていた審査のうち1件の担当を外しました。', en: 'One of the reviews is no longer yours.' }],
    href: reviewingPaths.mine(),
  })
  await record(tx, actor, {
    action: 'reviewing.taken_off',
    subject: 'review',
    subject_id: id,
    before: { state: review.state },
    after: { state: 'off', words: reason },
  })
  return review.application
}

/** Gives the application. What was handed in last is kept as it was and may be written again. */
export async function reopen(tx: Tx, actor: Actor, id: string, reason: string, now: Date): Promise<string> {
  allow(canArrange(actor))
  const { call } = await lockForStaff(tx, actor, id)
  const rounds = found(await lockReviewCall(tx, call))
  const review = await lockForStaff(tx, actor, id)
  const last = (await scoresOf(tx, id)).findLast(({ in_at }) => in_at !== null)
  if (review.state !== 'in' || last === undefined || last.points === null || last.in_at === null)
    return review.application
  const page = reviewingPaths.application(review.application)
  await refuseArranging(tx, actor, review.application, page)
  if (last.round === 2 && !isSecondOpen(rounds)) throw closed(page)
  const { round, scores, comments, words, points, in_at } = last
  await tx
    .insertInto('review_past')
    .values({
      municipality: actor.municipality,
      id: newId(),
      review: id,
      round,
      words,
      points,
      in_at,
      reason,
      scores: JSON.stringify(scores),
      comments: JSON.stringify(comments),
      reopened_account: actor.account,
      reopened_at: now,
    })
    .execute()
  await tx
    .updateTable('review_score')
    .set({ points: null, in_at: null })
    .where('review', '=', id)
    .where('round', '=', round)
    .execute()
  const state = round === 1 ? 'free' : 'in'
  await tx
    .updateTable('review')
    .set({ state, version: review.version + 1 })
    .where('id', '=', id)
    .execute()
  const until = datePhrase(review.due_on)
  await tellReviewer(tx, actor, review.reviewer, {
    subject: { ja: '採点をもう一度お願いします', en: 'Please look at your scores once more' },
    body: [{ ja: `理由：${reason}（期日 ${until.ja}）`, en: `Why: ${reason} (due ${until.en})` }],
    href: reviewingPaths.one(id),
  })
  await record(tx, actor, {
    action: 'reviewing.reopened',
    subject: 'review',
    subject_id: id,
    before: { state: 'in', points },
    after: { state, points: null, reason },
  })
  return review.application
}

const closed = (href: string): Refusal =>
  new Refusal(
    409,
    {
      ja: '2回目の採点は締め切られているため、差し戻せません。提出された点がそのまま残ります。',
      en: 'The second round is closed: its scores stay as they were handed in.',
    },
    { href, label: { ja: '審査のようすに戻る', en: 'Back to its reviews' } },
  )
