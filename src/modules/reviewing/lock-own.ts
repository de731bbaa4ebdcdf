// The beginning of what a reviewer does: their own review, locked.
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { reviewingPaths } from './paths.ts'
import { isOwnReview } from './policy.ts'
import { lockReview, lockReviewCall, type Review, type ReviewCall, scoresOf } from './queries/reviews.ts'
import { roundOf } from './rounds.ts'
import { refuseSettled } from './settled.ts'
import type { Round } from './tables.ts'

/** Of others it is not said that there is one. */
export async function lockOwn(tx: Tx, actor: Actor, id: string): Promise<Review> {
  allow(mayWrite(actor))
  const review = found(await lockReview(tx, id))
  return found(isOwnReview(actor, review) ? review : null)
}

const shut = (review: string): Refusal =>
  new Refusal(
    409,
    {
      ja: 'いまは採点を書けません。提出済みか、締め切られています。',
      en: 'Scores cannot be written now: they were handed in, or the round is closed.',
    },
    { href: reviewingPaths.one(review), label: { ja: 'この審査を見る', en: 'See this review' } },
  )

/** With the round that may be written now. The call is locked too, so that its criteria and these scores cannot pass each other. */
export async function lockOpen(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ review: Review; call: ReviewCall; round: Round }> {
  allow(mayWrite(actor))
  const review = await lockOwn(tx, actor, id)
  const call = found(await lockReviewCall(tx, review.call))
  const round = roundOf(review, call, await scoresOf(tx, id))
  if (round === null) throw shut(id)
  await refuseSettled(tx, review.application, reviewingPaths.one(id))
  return { review, call, round }
}
