// What else ends with a challenge (introductions, …): modules above add a function when they are loaded.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import type { OpportunitySummary } from './queries/summary.ts'

/** Called within the transaction that closes the challenge, which is locked; each leaves its own lines in the audit. */
export type AfterClosing = (
  tx: Tx,
  actor: Actor,
  opportunity: Pick<OpportunitySummary, 'id' | 'title' | 'organization'>,
  now: Date,
) => Promise<void>

export const afterClosing: AfterClosing[] = []
