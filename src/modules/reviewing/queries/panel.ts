// A call as the panel sees it: every application in review, what its scores came to, and its rank.
import type { Db } from '#platform/db/index.ts'
import { type BriefApplication, briefsInCall } from '#modules/applications/index.ts'
import { flooredTo } from '#modules/schemes/index.ts'
import type { Candidate } from '../funding-line.ts'
import { ranksOf, type Result, tenths } from '../results.ts'
import { type CallResults, isActive, resultsOfCalls } from './results.ts'

export const rankings = ['score', 'corrected'] as const
export type RankBy = (typeof rankings)[number]

export interface PanelRow extends BriefApplication {
  /** Null before all are in. */
  result: Result | null
  assigned: number
  in: number
  /** Whose scores are awaited, by account. */
  awaited: readonly string[]
  /** By reviewer: the first score, and the second. */
  given: readonly (readonly number[])[]
}

export interface Panel extends CallResults {
  rows: readonly PanelRow[]
  /** A part of an amount is cut to a multiple of this, in yen: as the rules cut it, else 千円未満切捨て. */
  unit: number
}

const empty: CallResults = {
  reviews: [],
  scores: new Map(),
  results: new Map(),
  strictness: new Map(),
  ranks: new Map(),
}

/** Four queries, however many applications there are. */
export async function panelOf(db: Db, call: string): Promise<Panel> {
  const applications = await briefsInCall(db, call, ['review', 'awarded', 'reserve', 'rejected'])
  const results = (await resultsOfCalls(db, [call])).get(call) ?? empty
  const reviews = Map.groupBy(results.reviews.filter(isActive), ({ application }) => application)
  const rows = applications.map((one) => {
    const theirs = reviews.get(one.id) ?? []
    return {
      ...one,
      result: results.results.get(one.id) ?? null,
      assigned: theirs.length,
      in: theirs.filter(({ state }) => state === 'in').length,
      awaited: theirs.flatMap(({ state, reviewer }) => (state === 'in' ? [] : [reviewer])),
      given: theirs.map(({ id }) => (results.scores.get(id) ?? []).map(({ points }) => points ?? 0)),
    }
  })
  return { ...results, rows, unit: (await flooredTo(db, call)) ?? 1000 }
}

/** Those of which nothing is decided and no score is known: what a panel proposes leaves them out. */
export const awaitedIn = ({ rows }: Pick<Panel, 'rows'>): PanelRow[] =>
  rows.filter(({ state, result }) => state === 'review' && result === null)

/** Those whose scores are all in and of whom nothing is decided yet, by rank, then by number. */
export function candidatesOf({ rows }: Pick<Panel, 'rows'>, by: RankBy): Candidate[] {
  const open = rows.filter(({ state }) => state === 'review')
  const scores = new Map(open.flatMap(({ id, result }) => (result === null ? [] : [[id, tenths(result[by])]])))
  const ranks = ranksOf(scores)
  return open
    .flatMap(({ id, asked_yen }): Candidate[] => {
      const [score, rank] = [scores.get(id), ranks.get(id)]
      return score === undefined || rank === undefined ? [] : [{ application: id, asked_yen, score, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
}
