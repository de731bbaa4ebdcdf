// Reviews, and what was written in them.
import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { ReviewTable } from '../tables.ts'

export type Review = Selectable<ReviewTable>

export const findReview = async (db: Db, id: string): Promise<Review | undefined> =>
  isId(id) ? db.selectFrom('review').selectAll().where('id', '=', id).executeTakeFirst() : undefined

export const lockReview = async (tx: Tx, id: string): Promise<Review | undefined> =>
  isId(id) ? tx.selectFrom('review').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined

export const findReviewCall = async (db: Db, call: string) =>
  isId(call) ? db.selectFrom('review_call').selectAll().where('call', '=', call).executeTakeFirst() : undefined

export type ReviewCall = NonNullable<Awaited<ReturnType<typeof findReviewCall>>>

/** Whoever assigns, closes a round or keeps scores by its plan waits. */
export const lockReviewCall = (tx: Tx, call: string) =>
  tx.selectFrom('review_call').selectAll().where('call', '=', call).forUpdate().executeTakeFirst()

export const reviewsOf = (db: Db, application: string): Promise<Review[]> =>
  db
    .selectFrom('review')
    .selectAll()
    .where('application', '=', application)
    .orderBy('assigned_at')
    .orderBy('id')
    .execute()

export const reviewsInCall = (db: Db, call: string): Promise<Review[]> =>
  db.selectFrom('review').selectAll().where('call', '=', call).orderBy('assigned_at').orderBy('id').execute()

export const scoresOf = (db: Db, review: string) =>
  db.selectFrom('review_score').selectAll().where('review', '=', review).orderBy('round').execute()

export type Score = Awaited<ReturnType<typeof scoresOf>>[number]

export const scoresOfAll = async (db: Db, reviews: readonly string[]): Promise<Score[]> =>
  reviews.length === 0
    ? []
    : db
        .selectFrom('review_score')
        .selectAll()
        .where('review', 'in', [...reviews])
        .orderBy('round')
        .execute()

export const pastOf = async (db: Db, reviews: readonly string[]) =>
  reviews.length === 0
    ? []
    : db
        .selectFrom('review_past')
        .selectAll()
        .where('review', 'in', [...reviews])
        .orderBy('reopened_at')
        .execute()

/** What a reviewer has to do, what they did: the due ones first. */
export const reviewsBy = (db: Db, account: string): Promise<Review[]> =>
  db
    .selectFrom('review')
    .selectAll()
    .where('reviewer', '=', account)
    .where('state', 'in', ['asked', 'free', 'in'])
    .orderBy((eb) => eb.case().when('state', '=', 'in').then(1).else(0).end())
    .orderBy('due_on')
    .orderBy('id')
    .limit(300)
    .execute()

/** Not handed in, due on this day or before; the longest late first. */
export const openUntil = (db: Db, day: string): Promise<Review[]> =>
  db
    .selectFrom('review')
    .selectAll()
    .where('state', 'in', ['asked', 'free'])
    .where('due_on', '<=', day)
    .orderBy('due_on')
    .orderBy('id')
    .limit(500)
    .execute()

/** Whether this account may open the application's documents: it reviews it and is free of interest. */
export async function readsAsReviewer(db: Db, account: string, application: string): Promise<boolean> {
  const row = await db
    .selectFrom('review')
    .select('id')
    .where('application', '=', application)
    .where('reviewer', '=', account)
    .where('state', 'in', ['free', 'in'])
    .executeTakeFirst()
  return row !== undefined
}

/** Of these applications those that wait for their declaration. */
export const openReviews = async (db: Db, account: string, applications: readonly string[]) =>
  applications.length === 0
    ? []
    : db
        .selectFrom('review')
        .select(['id', 'application'])
        .where('application', 'in', [...applications])
        .where('reviewer', '=', account)
        .where('state', '=', 'asked')
        .orderBy('id')
        .execute()

/** Of which some reviewer has still to hand in. */
export async function stillReviewed(db: Db, applications: readonly string[]): Promise<ReadonlySet<string>> {
  if (applications.length === 0) return new Set()
  const rows = await db
    .selectFrom('review')
    .select('application')
    .distinct()
    .where('application', 'in', [...applications])
    .where('state', 'in', ['asked', 'free'])
    .execute()
  return new Set(rows.map(({ application }) => application))
}

/** Whether somebody scored in some call of the scheme. */
export const anyScored = async (db: Db, scheme: string): Promise<boolean> =>
  (await db
    .selectFrom('review_score')
    .innerJoin('review', 'review.id', 'review_score.review')
    .innerJoin('review_call', 'review_call.call', 'review.call')
    .select('review.id')
    .where('review_call.scheme', '=', scheme)
    .limit(1)
    .executeTakeFirst()) !== undefined

export const reviewCalls = async (db: Db, calls: readonly string[]): Promise<ReviewCall[]> =>
  calls.length === 0
    ? []
    : db
        .selectFrom('review_call')
        .selectAll()
        .where('call', 'in', [...calls])
        .execute()
