import type { Generated } from 'kysely'
import type { Instant, InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'
import type { LineSettings, Outcome } from './funding-line.ts'
import type { ReviewPlan, Scores } from './plan.ts'

interface ReviewerTable {
  municipality: string
  account: string
  /** Codes of the schemes' topics; none: anything. */
  topics: string[]
  most: number | null
  paused: Generated<boolean>
  version: Generated<number>
}

interface ReviewCallTable {
  municipality: string
  call: string
  scheme: string
  /** As it stood when the first reviewer was asked; kept by the database once somebody scored. */
  plan: Json<ReviewPlan>
  due_on: string
  second_at: MaybeInstant
  second_closed_at: MaybeInstant
  created_account: string
  created_at: InstantNow
  version: Generated<number>
}

const reviewStates = ['asked', 'free', 'in', 'conflict', 'off'] as const
export type ReviewState = (typeof reviewStates)[number]
export const conflictKinds = ['kinship', 'employment', 'business', 'advice', 'other'] as const
export type ConflictKind = (typeof conflictKinds)[number]

export interface ReviewTable {
  municipality: string
  id: string
  application: string
  call: string
  /** An account. */
  reviewer: string
  organization: string | null
  person: string | null
  state: Generated<ReviewState>
  due_on: string
  conflict: ConflictKind | null
  words: Generated<string>
  assigned_account: string
  assigned_at: InstantNow
  declared_at: MaybeInstant
  reminded_on: string | null
  version: Generated<number>
}

export type Round = 1 | 2

interface ReviewScoreTable {
  municipality: string
  review: string
  round: Round
  scores: Json<Scores>
  comments: Json<Readonly<Record<string, string>>>
  words: Generated<string>
  points: number | null
  kept_at: InstantNow
  in_at: MaybeInstant
  version: Generated<number>
}

interface ReviewPastTable {
  municipality: string
  id: string
  review: string
  round: Round
  scores: Json<Scores>
  comments: Json<Readonly<Record<string, string>>>
  words: string
  points: number
  in_at: Instant
  reason: string
  reopened_account: string
  reopened_at: InstantNow
}

interface ReviewPanelTable {
  municipality: string
  id: string
  call: string
  number: number
  budget_yen: number | null
  line: Json<LineSettings>
  words: Generated<string>
  made_account: string
  made_name: string
  made_at: InstantNow
}

interface ReviewPanelItemTable {
  municipality: string
  panel: string
  application: string
  rank: number
  score: number
  outcome: Outcome
  yen: number | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    reviewer: ReviewerTable
    review_call: ReviewCallTable
    review: ReviewTable
    review_score: ReviewScoreTable
    review_past: ReviewPastTable
    review_panel: ReviewPanelTable
    review_panel_item: ReviewPanelItemTable
  }
}
