// All that was said of one application, for staff: points and words once all are in.
import type { Db } from '#platform/db/index.ts'
import { unsettled } from '../settled.ts'
import { isComplete } from './results.ts'
import { findReviewCall, pastOf, reviewsOf, scoresOfAll } from './reviews.ts'

export async function reviewsOfApplication(db: Db, { id, call }: { id: string; call: string }) {
  const reviews = await reviewsOf(db, id)
  const terms = await findReviewCall(db, call)
  const complete = isComplete(reviews)
  const ids = complete ? reviews.map((one) => one.id) : []
  const closed = terms?.second_closed_at !== null
  const scores = (await scoresOfAll(db, ids)).filter(({ round, in_at }) => in_at !== null && (round === 1 || closed))
  return {
    reviews,
    plan: terms?.plan ?? null,
    complete,
    unsettled: (await unsettled(db, [id])).has(id),
    scores: Map.groupBy(scores, ({ review }) => review),
    past: Map.groupBy(await pastOf(db, ids), ({ review }) => review),
  }
}

export type ApplicationReviews = Awaited<ReturnType<typeof reviewsOfApplication>>
