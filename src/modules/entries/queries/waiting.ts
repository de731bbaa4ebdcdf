// Entries where somebody has waited too long.
import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { EntryTable } from '../tables.ts'

type WaitingEntry = Pick<
  Selectable<EntryTable>,
  'id' | 'opportunity' | 'person' | 'state' | 'waits_for' | 'waits_since' | 'reminded_at'
>

const waitingEntries = (db: Db, since: Date) =>
  db
    .selectFrom('entry')
    .select(['id', 'opportunity', 'person', 'state', 'waits_for', 'waits_since', 'reminded_at'])
    .where('waits_for', 'is not', null)
    .where('waits_since', '<=', since)
    .orderBy('waits_since')
    .orderBy('id')

/** Longest wait first; `since`: waiting at least from then. */
export const listWaiting = (db: Db, since: Date, limit: number): Promise<WaitingEntry[]> =>
  waitingEntries(db, since).limit(limit).execute()

/** Those of which the organization has not been reminded yet. */
export const listToRemind = (db: Db, since: Date, limit: number): Promise<WaitingEntry[]> =>
  waitingEntries(db, since)
    .where('waits_for', '=', 'organization')
    .where('reminded_at', 'is', null)
    .limit(limit)
    .execute()

/** What waits for this person, or for those who answer these challenges; longest wait first. */
export const waitingForMember = (
  db: Db,
  { person, opportunities }: { person: string | null; opportunities: readonly string[] },
  now: Date,
  limit: number,
): Promise<WaitingEntry[]> =>
  waitingEntries(db, now)
    .where((e) =>
      e.or([
        e.and([e('waits_for', '=', 'person'), e('person', '=', person)]),
        e.and([e('waits_for', '=', 'organization'), e('opportunity', '=', e.fn.any(e.val([...opportunities])))]),
      ]),
    )
    .limit(limit)
    .execute()
