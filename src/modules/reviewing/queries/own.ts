// What one reviewer reads: the application with its terms, findings and documents, their own scores, and the others' once all are in.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { found, Refusal } from '#platform/errors.ts'
import { asSubmitted, briefsOf, filesOf, findApplication } from '#modules/applications/index.ts'
import { callTerms } from '#modules/schemes/index.ts'
import { findingsOf } from '#modules/screening/index.ts'
import { reviewingPaths } from '../paths.ts'
import { isSecondOpen, roundOf } from '../rounds.ts'
import { isUndecided, notDecided, unsettled } from '../settled.ts'
import { isActive, isComplete } from './results.ts'
import {
  findReviewCall,
  openReviews,
  readsAsReviewer,
  type Review,
  reviewsOf,
  type Score,
  scoresOf,
  scoresOfAll,
} from './reviews.ts'

/** Before the declaration: whose it is and what it is for, and nothing more. */
export async function beforeDeclaring(db: Db, { application: id }: Review) {
  const application = found(await findApplication(db, id))
  const { title, definition } = await callTerms(db, application)
  return {
    applicant_name: application.applicant_name,
    state: application.state,
    title,
    definition,
  }
}

/**
 * First scores of the others, when all are in; where the plan is not blind, as they come, after one's own. Second scores of others are
 * never theirs to see.
 */
async function othersOf(db: Db, review: Review, blind: boolean): Promise<Score[]> {
  const reviews = await reviewsOf(db, review.application)
  if (review.state !== 'in' || (blind && !isComplete(reviews))) return []
  const others = reviews.filter((one) => isActive(one) && one.state === 'in' && one.id !== review.id)
  const scores = await scoresOfAll(
    db,
    others.map(({ id }) => id),
  )
  return scores.filter(({ round, in_at }) => round === 1 && in_at !== null)
}

/** 職員が審査員のとき: as everybody else, they declare before they read. */
export async function declaresFirst(
  db: Db,
  { account, acting_for }: Actor,
  applications: readonly string[],
): Promise<Refusal | null> {
  const asked = acting_for === null ? await openReviews(db, account, applications) : []
  const [first] = await notDecided(db, asked)
  if (first === undefined) return null
  return new Refusal(
    409,
    applications.length === 1
      ? {
          ja: 'この申請の審査をお願いしています。内容を読む前に、利害関係の有無を申告してください。',
          en: 'You are asked to review this application: before reading, please declare whether anything ties you to the applicant.',
        }
      : {
          ja: 'この中に、あなたに審査をお願いしている申請があります。内容を読む前に、利害関係の有無を申告してください。',
          en: 'You are asked to review one of these applications: before reading, please declare whether anything ties you to the applicant.',
        },
    { href: reviewingPaths.one(first.id), label: { ja: '申告する', en: 'Declare' } },
  )
}

/** From their declaration until there is a decision: then nobody outside needs them any more. */
export async function readsPapers(db: Db, { account }: Actor, application: string): Promise<boolean> {
  const [brief] = await briefsOf(db, [application])
  return brief !== undefined && isUndecided(brief) && readsAsReviewer(db, account, application)
}

/** Once it is decided, their own scores and nothing else of it. */
export async function wholeReview(db: Db, review: Review) {
  const submitted = asSubmitted(found(await findApplication(db, review.application)))
  const decided = !isUndecided(submitted)
  const application = decided ? { ...submitted, answers: {}, judgement: null } : submitted
  const call = found(await findReviewCall(db, review.call))
  const scores = await scoresOf(db, review.id)
  const open = (await unsettled(db, [review.application])).has(review.application)
  return {
    review,
    call,
    /** What may be written now; null: nothing. */
    round: open ? roundOf(review, call, scores) : null,
    unsettled: open,
    application,
    terms: await callTerms(db, application),
    decided,
    files: decided ? [] : await filesOf(db, application.id),
    findings: decided ? [] : ((await findingsOf(db, [application])).get(application.id) ?? []),
    scores,
    others: decided ? [] : await othersOf(db, review, call.plan.blind),
    secondOpen: isSecondOpen(call),
  }
}

export type WholeReview = Awaited<ReturnType<typeof wholeReview>>
