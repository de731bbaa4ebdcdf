// Many rows at once, for the demo ward. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export interface ReviewRows {
  reviewers: readonly Insertable<Tables['reviewer']>[]
  calls: readonly Insertable<Tables['review_call']>[]
  reviews: readonly Insertable<Tables['review']>[]
  scores: readonly Insertable<Tables['review_score']>[]
}

export async function insertReviews(tx: Tx, { reviewers, calls, reviews, scores }: ReviewRows): Promise<void> {
  await insertAll(tx, 'reviewer', reviewers)
  await insertAll(tx, 'review_call', calls)
  await insertAll(tx, 'review', reviews)
  await insertAll(tx, 'review_score', scores)
}
