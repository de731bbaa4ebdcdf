// What waits for a member: other modules add theirs when they are loaded.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'

export interface Turn {
  /** What it is about: a challenge's title. */
  about: string
  /** With whom. */
  who: string
  state: Phrase
  kind: 'key' | 'good' | 'wait' | 'plain'
  href: string
  action: Phrase
}

/** At most 20, the most urgent first; in a number of queries that does not grow with them. */
export type TurnSource = (db: Db, actor: Actor, now: Date) => Promise<Turn[]>

/** Shown on one's own page in the order they were added. */
export const turnSources: TurnSource[] = []
