// What other modules add to an event: they add a function when they are loaded.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import type { Ctx } from '#platform/http/env.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { Figure, Html } from '#ui/index.ts'
import type { EventRow } from './queries/event.ts'
import type { QuestionPurpose } from './tables.ts'

export type EventPart = (c: Ctx, event: EventRow) => Promise<Html | null>

/** Above the facts of its public page, in the order they were added (the way to apply, the draw). Each opens its own reading transaction. */
export const eventAsides: EventPart[] = []

/** Before what it says of itself: what came of it, once it is over. */
export const eventOutcomes: EventPart[] = []

/** On the organizer's page: what is to do now. */
export const manageParts: EventPart[] = []

/** Numbers on the organizer's page: how many have applied, who waits. */
export const manageFigures: ((db: Db, event: string) => Promise<Figure[]>)[] = []

export interface ManageLink {
  label: Phrase
  href: (event: string) => string
  when?: (event: EventRow) => boolean
}
/** Ways from the organizer's page to those of other modules (who comes, seating, the door, the survey). */
export const manageLinks: ManageLink[] = []

/** Follows an act within its transaction; the event is locked. */
export type AfterEvent = (tx: Tx, actor: Actor, event: EventRow, now: Date) => Promise<void>

/** It has just become public (a draw commits its secret). */
export const afterPublication: AfterEvent[] = []
/** It will not take place. */
export const afterCancelling: AfterEvent[] = []
/** It is over. */
export const afterClosing: AfterEvent[] = []
/** What was published is different now: the lines say what, old → new. */
export const afterChange: ((
  tx: Tx,
  actor: Actor,
  event: EventRow,
  lines: readonly Phrase[],
  now: Date,
) => Promise<void>)[] = []
/** It goes, before anybody saw it: what other modules keep of it goes before. */
export const beforeDeleting: AfterEvent[] = []
/** Copied: what other modules keep of it goes along. */
export const afterCopy: ((tx: Tx, actor: Actor, from: string, to: EventRow) => Promise<void>)[] = []

/** A rule by which a draw weighs an application, or keeps seats for some: codes in the event, meaning in the draws. */
export interface DrawRule {
  code: string
  label: Phrase
  help?: Phrase
  use: readonly ('weight' | 'pool')[]
  /** Where the rule needs a value: which industry. */
  values?: () => readonly { code: string; label: Phrase }[]
}
/** Filled by the draws when they are loaded. */
export const drawRules: DrawRule[] = []

/** Whether somebody has applied: how seats are given can then not change any more. */
export const lockedBy: ((db: Db, event: string) => Promise<boolean>)[] = []

/** Whether those who applied are a list that stands. */
export interface Settled {
  settled: boolean
  /** The draw from it is still to come: it needs the seats that there are. */
  pending: boolean
}
/** Whether the list of those who applied can change no more: applying, growing, and what the list rests on. Filled by the draws. */
export const settledBy: ((db: Db, event: EventRow, now: Date) => Promise<Settled>)[] = []

export async function settledOf(db: Db, event: EventRow, now: Date): Promise<Settled> {
  const all = []
  for (const settled of settledBy) all.push(await settled(db, event, now))
  return { settled: all.some(({ settled }) => settled), pending: all.some(({ pending }) => pending) }
}

/** Ids of the sessions at whose door somebody was checked in: they stay. */
export const attendedSessions: ((db: Db, event: string) => Promise<readonly string[]>)[] = []

/** Ids of the questions that somebody has answered: their kind and choices stay. */
export const answeredQuestions: ((db: Db, event: string, purpose: QuestionPurpose) => Promise<readonly string[]>)[] = []
