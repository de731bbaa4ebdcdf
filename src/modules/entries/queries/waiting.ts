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

/** Challenges with entries that have no answer for good, and since when the first has waited; the longest wait first. */
export const unansweredChallenges = (
  db: Db,
  limit: number,
): Promise<{ opportunity: string; entries: number; since: Date }[]> =>
  db
    .selectFrom('entry')
    .select((e) => ['opportunity', e.fn.countAll<number>().as('entries'), e.fn.min<Date>('waits_since').as('since')])
    .where('waits_for', 'is not', null)
    .groupBy('opportunity')
    .orderBy('since')
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
