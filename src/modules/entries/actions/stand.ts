// The one statement that changes where an entry stands.
import type { Updateable } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { EntryDetail } from '../queries/entry.ts'
import { waiting } from '../rules.ts'
import type { EntryTable, InterviewTable } from '../tables.ts'

type Meeting = Parameters<typeof waiting>[1]

/** Sets what changes, whose turn it is from it, and counts the version up. */
export async function stand(
  tx: Tx,
  entry: EntryDetail,
  changes: Pick<Updateable<EntryTable>, 'answer_words' | 'answer_origin'> & {
    state: EntryTable['state']
    answered_at?: Date
  },
  meeting: Meeting,
): Promise<void> {
  const after = {
    created_at: entry.created_at,
    answered_at: changes.answered_at ?? entry.answered_at,
    state: changes.state,
  }
  await tx
    .updateTable('entry')
    .set({ ...changes, ...waiting(after, meeting), reminded_at: null, version: entry.version + 1 })
    .where('id', '=', entry.id)
    .execute()
}

/** Times still on offer are taken back, and so is a meeting that has not begun. */
export async function cancelMeetings(tx: Tx, entry: string, now: Date): Promise<void> {
  const cancelled: Updateable<InterviewTable> = { state: 'cancelled', answered_at: now }
  await tx
    .updateTable('interview')
    .set(cancelled)
    .where('entry', '=', entry)
    .where((e) => e.or([e('state', '=', 'proposed'), e.and([e('state', '=', 'fixed'), e('chosen', '>', now)])]))
    .execute()
}
