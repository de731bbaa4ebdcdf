// A reader's own bookmarks: how far they have read. No act on anybody's record, so no audit line.
import { sql } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import { mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'

/** Everything up to now, or this one. An auditor's reading leaves no trace. */
export async function markRead(tx: Tx, reader: Actor, notice?: string): Promise<void> {
  if (!mayWrite(reader) || reader.person === null) return
  let unread = tx
    .updateTable('notice')
    .set({ read_at: sql<Date>`now()` })
    .where('person', '=', reader.person)
    .where('read_at', 'is', null)
  if (notice !== undefined) unread = unread.where('id', '=', notice)
  await unread.execute()
}

/** Whoever opens the page that a notice leads to has read the notice, by whatever way they came. */
export async function markReadAt(tx: Tx, reader: Actor, href: string): Promise<void> {
  if (!mayWrite(reader) || reader.person === null) return
  await tx
    .updateTable('notice')
    .set({ read_at: sql<Date>`now()` })
    .where('person', '=', reader.person)
    .where('read_at', 'is', null)
    .where('href', '=', href)
    .execute()
}

/** The reader has seen all that was said about it so far. */
export async function markThreadRead(tx: Tx, reader: Actor, subject_kind: string, subject_id: string): Promise<void> {
  if (!mayWrite(reader) || reader.person === null) return
  const { municipality, person } = reader
  await tx
    .insertInto('thread_reader')
    .columns(['municipality', 'thread', 'person', 'read_until'])
    .expression((e) =>
      e
        .selectFrom('thread')
        .select(['municipality', 'id', sql<string>`${person}::uuid`.as('person'), sql<Date>`now()`.as('read_until')])
        .where('municipality', '=', municipality)
        .where('subject_kind', '=', subject_kind)
        .where('subject_id', '=', subject_id),
    )
    .onConflict((c) => c.columns(['municipality', 'thread', 'person']).doUpdateSet({ read_until: sql<Date>`now()` }))
    .execute()
}
