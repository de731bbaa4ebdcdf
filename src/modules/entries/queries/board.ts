// For the coordinator's board: entries that are open, by where they stand.
import type { Db } from '#platform/db/index.ts'
import type { State } from '../tables.ts'

interface BoardEntry {
  id: string
  opportunity: string
  person: string
  state: State
  created_at: Date
}

/** The longest waiting of each, and how many there are. */
export async function openByState(
  db: Db,
  states: readonly State[],
  { limit, offset }: { limit: number; offset: number },
): Promise<{ count: number; entries: BoardEntry[] }> {
  const of = db.selectFrom('entry').where('state', 'in', [...states])
  const { count } = await of.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const entries = await of
    .select(['id', 'opportunity', 'person', 'state', 'created_at'])
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return { count, entries }
}
