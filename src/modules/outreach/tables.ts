import type { Generated } from 'kysely'
import type { Instant, MaybeInstant } from '#platform/db/tables.ts'

interface OutreachRoundTable {
  municipality: string
  call: string
  scheme: string
  /** The last organization that was judged. */
  after: Generated<string | null>
  judged: Generated<number>
  begun_at: Instant
  finished_at: MaybeInstant
}

interface OutreachNoticeTable {
  municipality: string
  call: string
  person: string
  scheme: string
  organization: string
  reasons: string[]
  most_yen: number | null
  found_at: Instant
  /** Null: it waits for the weekly list. */
  told_at: MaybeInstant
  listed: Generated<boolean>
}

interface OutreachWishTable {
  municipality: string
  person: string
  /** None: everything. */
  topics: string[]
  off: boolean
  changed_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    outreach_round: OutreachRoundTable
    outreach_notice: OutreachNoticeTable
    outreach_wish: OutreachWishTable
  }
}
