// What later modules do when an entry is accepted, or an accepted one is taken back: they add a function when they are loaded.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import type { EntrySummary } from './queries/entry.ts'

/** `words`: what was said with it. */
export type AfterAnswer = (
  tx: Tx,
  actor: Actor,
  entry: EntrySummary & { organization: string; words: string },
  now: Date,
) => Promise<void>

/** In the same transaction, before the audit line. */
export const afterAccepting: AfterAnswer[] = []
export const afterWithdrawing: AfterAnswer[] = []
