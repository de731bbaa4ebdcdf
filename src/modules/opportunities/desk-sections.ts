// What a coordinator's desk lists; other modules add theirs when they are loaded.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'

export interface DeskRow {
  /** Whom it is about: an organization, or "person × organization". */
  who: string
  /** The challenge's title. */
  about: string
  state: Phrase
  kind: 'key' | 'good' | 'wait' | 'bad' | 'plain'
  /** A few words beside the state. */
  note?: string
  /** Days that somebody has been waiting; null where nobody waits. */
  days: number | null
  /** Before all others of its section, however long they have waited. */
  urgent?: boolean
  href: string
  action: Phrase
}

export interface DeskSection {
  /** In the address: /desk?show=review */
  id: string
  title: Phrase
  /** Left out of "today" (things to look up rather than to do). */
  quiet?: boolean
  /** At most 200 rows, longest wait first. `today` is the civil day in Tokyo. */
  load: (db: Db, actor: Actor, now: { at: Date; today: string }) => Promise<DeskRow[]>
}

/** Shown at the side in the order they were added. */
export const deskSections: DeskSection[] = []
