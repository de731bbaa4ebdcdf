// What else ends with a challenge (introductions, the waiting of those who entered): modules above add theirs when they
// are loaded.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import type { OpportunitySummary } from './queries/summary.ts'
import type { ClosedReason } from './tables.ts'

export interface Closing {
  closed_reason: ClosedReason
  /** For those who entered, the organization and the coordinator; not public. */
  closed_note: string
}

/** Called within the transaction that closes the challenge, which is locked; each leaves its own lines in the audit. */
export type AfterClosing = (
  tx: Tx,
  actor: Actor,
  opportunity: Pick<OpportunitySummary, 'id' | 'title' | 'organization'> & Closing,
  now: Date,
) => Promise<void>

export const afterClosing: AfterClosing[] = []

/** Where whoever closed it goes on; null where nothing is left to do. The first that has something to say. */
export const closedWays: ((db: Db, opportunity: string) => Promise<string | null>)[] = []
