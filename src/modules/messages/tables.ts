import type { InstantNow, Instant, Json, MaybeInstant } from '#platform/db/tables.ts'
import type { Phrase } from '#platform/i18n/index.ts'

export const sides = ['person', 'organization', 'coordinator'] as const
/** For whom somebody speaks in a thread. */
export type Side = (typeof sides)[number]

export interface ThreadTable {
  municipality: string
  id: string
  subject_kind: string
  subject_id: string
  created_at: InstantNow
}

export interface MessageTable {
  municipality: string
  id: string
  thread: string
  author: string | null
  author_account: string
  author_name: string
  author_side: Side
  body: string
  created_at: InstantNow
}

interface ThreadReaderTable {
  municipality: string
  thread: string
  person: string
  read_until: Instant
}

export interface NoticeTable {
  municipality: string
  id: string
  person: string
  subject: Json<Phrase>
  body: Json<Phrase[]>
  href: string
  created_at: InstantNow
  read_at: MaybeInstant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    thread: ThreadTable
    message: MessageTable
    thread_reader: ThreadReaderTable
    notice: NoticeTable
  }
}
