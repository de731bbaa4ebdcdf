// Scoring: kept as often as wanted, handed in once a round.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { EditedMeanwhile } from '#platform/errors.ts'
import { lockOpen } from '../lock-own.ts'
import { pointsOf, type Scores } from '../plan.ts'
import { scoresOf } from '../queries/reviews.ts'
import type { Round } from '../tables.ts'

export interface Scoring {
  scores: Scores
  comments: Readonly<Record<string, string>>
  words: string
  /** Of the kept scores that were shown; 0: none were. */
  version: number
}

async function write(tx: Tx, actor: Actor, id: string, round: Round, { version, ...typed }: Scoring, now: Date) {
  const before = (await scoresOf(tx, id)).find((one) => one.round === round)
  if ((before?.version ?? 0) !== version) throw new EditedMeanwhile()
  const values = {
    scores: JSON.stringify(typed.scores),
    comments: JSON.stringify(typed.comments),
    words: typed.words,
    kept_at: now,
    version: version + 1,
  }
  await tx
    .insertInto('review_score')
    .values({ municipality: actor.municipality, review: id, round, ...values })
    .onConflict((conflict) => conflict.columns(['municipality', 'review', 'round']).doUpdateSet(values))
    .execute()
  return before
}

export async function keepScores(tx: Tx, actor: Actor, id: string, scoring: Scoring, now: Date): Promise<void> {
  const { round } = await lockOpen(tx, actor, id)
  const before = await write(tx, actor, id, round, scoring, now)
  await record(tx, actor, {
    action: 'reviewing.kept',
    subject: 'review',
    subject_id: id,
    before: { scores: before?.scores ?? {} },
    after: { round, scores: scoring.scores },
  })
}

/** The codes of criteria without a score; empty when it was handed in. */
export async function handIn(tx: Tx, actor: Actor, id: string, scoring: Scoring, now: Date): Promise<string[]> {
  const { review, call, round } = await lockOpen(tx, actor, id)
  const before = await write(tx, actor, id, round, scoring, now)
  const missing = call.plan.criteria.filter(({ code }) => scoring.scores[code] === undefined).map(({ code }) => code)
  const points = pointsOf(call.plan, scoring.scores)
  if (points !== null) {
    await tx
      .updateTable('review_score')
      .set({ points, in_at: now })
      .where('review', '=', id)
      .where('round', '=', round)
      .execute()
    await tx
      .updateTable('review')
      .set({ state: 'in', version: review.version + 1 })
      .where('id', '=', id)
      .execute()
  }
  await record(tx, actor, {
    action: points === null ? 'reviewing.kept' : 'reviewing.handed_in',
    subject: 'review',
    subject_id: id,
    before: { scores: before?.scores ?? {}, state: review.state },
    after: { round, scores: scoring.scores, ...(points !== null && { points, state: 'in' }) },
  })
  return missing
}
