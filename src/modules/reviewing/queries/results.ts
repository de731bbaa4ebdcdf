// The scores that count: of applications whose reviewers have all handed in, so that nothing shows before.
import type { Db } from '#platform/db/index.ts'
import { type Given, ranksOf, type Result, resultsFrom, strictnessOf } from '../results.ts'
import { outSince } from '../settled.ts'
import type { ReviewState, Round } from '../tables.ts'

interface ReviewRow {
  id: string
  application: string
  reviewer: string
  state: ReviewState
}

interface ScoreRow {
  review: string
  round: Round
  points: number | null
  words: string
}

/** Those who read it, or are to. */
export const isActive = ({ state }: Pick<ReviewRow, 'state'>): boolean =>
  state === 'asked' || state === 'free' || state === 'in'

/** All of an application are in. */
export const isComplete = (reviews: readonly Pick<ReviewRow, 'state'>[]): boolean =>
  reviews.some(isActive) && reviews.filter(isActive).every(({ state }) => state === 'in')

const reviewsIn = (db: Db, calls: readonly string[]) =>
  db
    .selectFrom('review')
    .select(['id', 'call', 'application', 'reviewer', 'state'])
    .where('call', 'in', [...calls])
    .orderBy('assigned_at')
    .orderBy('id')
    .execute()

/** Handed in; in the second round once that is closed, but not of those that others went by before. */
async function scoresIn(db: Db, calls: readonly string[]) {
  const scores = await db
    .selectFrom('review_score as score')
    .innerJoin('review', 'review.id', 'score.review')
    .innerJoin('review_call as call', 'call.call', 'review.call')
    .select([
      'score.review',
      'score.round',
      'score.points',
      'score.words',
      'review.application',
      'call.second_closed_at',
    ])
    .where('review.call', 'in', [...calls])
    .where('score.points', 'is not', null)
    .where((eb) => eb.or([eb('score.round', '=', 1), eb('call.second_closed_at', 'is not', null)]))
    .orderBy('score.round')
    .execute()
  const again = new Set(scores.flatMap(({ round, application }) => (round === 2 ? [application] : [])))
  const out = again.size === 0 ? new Map<string, never>() : await outSince(db, [...again])
  return scores.filter(({ round, application, second_closed_at }) => {
    const since = round === 2 ? out.get(application) : undefined
    return since === undefined || second_closed_at === null || since > second_closed_at
  })
}

export interface CallResults {
  reviews: readonly ReviewRow[]
  /** Every score that may be seen, by review: of the first round, and of the second once it is closed. */
  scores: ReadonlyMap<string, readonly ScoreRow[]>
  results: ReadonlyMap<string, Result>
  strictness: ReadonlyMap<string, number>
  ranks: ReadonlyMap<string, number>
}

function resultsOfCall(reviews: readonly ReviewRow[], scores: CallResults['scores']): CallResults {
  const complete = [...Map.groupBy(reviews, ({ application }) => application).values()].filter(isComplete).flat()
  const given = complete.filter(isActive).flatMap(({ id, application, reviewer }): Given[] => {
    const points = scores.get(id)?.at(-1)?.points ?? null
    return points === null ? [] : [{ application, reviewer, points }]
  })
  const results = resultsFrom(given)
  const ranks = ranksOf(new Map([...results].map(([application, { score }]) => [application, score])))
  const seen = new Set(complete.map(({ id }) => id))
  return {
    reviews,
    scores: new Map([...scores].filter(([review]) => seen.has(review))),
    results,
    strictness: strictnessOf(given),
    ranks,
  }
}

/** By call; three queries at most, however many applications there are. */
export async function resultsOfCalls(db: Db, calls: readonly string[]): Promise<Map<string, CallResults>> {
  if (calls.length === 0) return new Map()
  const reviews = Map.groupBy(await reviewsIn(db, calls), ({ call }) => call)
  const scores = Map.groupBy(await scoresIn(db, calls), ({ review }) => review)
  return new Map(calls.map((call) => [call, resultsOfCall(reviews.get(call) ?? [], scores)]))
}

export interface ReviewResult {
  /** The weighted mean, 0 to 100; null before all are in. */
  score: number | null
  corrected: number | null
  /** How many are in. */
  reviews: number
  /** From the lowest to the highest. */
  spread: number | null
  /** Within its call. */
  rank: number | null
  comments: string[]
}

/** For the dossier: what the reviewers came to of each. */
export async function resultsOf(db: Db, applications: readonly string[]): Promise<Map<string, ReviewResult>> {
  if (applications.length === 0) return new Map()
  const rows = await db
    .selectFrom('review')
    .select('call')
    .distinct()
    .where('application', 'in', [...applications])
    .execute()
  const calls = [
    ...(
      await resultsOfCalls(
        db,
        rows.map(({ call }) => call),
      )
    ).values(),
  ]
  return new Map(applications.map((application) => [application, resultIn(calls, application)]))
}

function resultIn(calls: readonly CallResults[], application: string): ReviewResult {
  const call = calls.find(({ reviews }) => reviews.some((one) => one.application === application))
  const reviews = call?.reviews.filter((one) => one.application === application && isActive(one)) ?? []
  const result = call?.results.get(application)
  const words = reviews.map(({ id }) => call?.scores.get(id)?.at(-1)?.words ?? '')
  return {
    score: result?.score ?? null,
    corrected: result?.corrected ?? null,
    reviews: reviews.filter(({ state }) => state === 'in').length,
    spread: result?.spread ?? null,
    rank: call?.ranks.get(application) ?? null,
    comments: words.filter((one) => one !== ''),
  }
}
