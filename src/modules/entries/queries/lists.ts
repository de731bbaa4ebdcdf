// Entries in lists: a person's own, and those of one challenge.
import type { Db } from '#platform/db/index.ts'
import type { State } from '../tables.ts'
import { columns, type EntryDetail, peopleOfEntry } from './entry.ts'

export const perPage = 30

export interface Page {
  entries: EntryDetail[]
  total: number
}

/** Those this person leads or joined, newest first. */
export async function listOwn(db: Db, person: string, page: number): Promise<Page> {
  const led = db.selectFrom('entry').select('id').where('person', '=', person)
  const joined = db.selectFrom('entry_person').select('entry as id').where('person', '=', person)
  const own = db.selectFrom('entry').where('id', 'in', led.union(joined))
  const { total } = await own.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const entries = await own
    .select(columns)
    .select(peopleOfEntry.as('people'))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return { entries, total }
}

/** Of one challenge, in the order they came; only these states when given. */
export async function listOf(db: Db, opportunity: string, states: readonly State[], page: number): Promise<Page> {
  let of = db.selectFrom('entry').where('opportunity', '=', opportunity)
  if (states.length > 0) of = of.where('state', 'in', [...states])
  const { total } = await of.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const entries = await of
    .select(columns)
    .select(peopleOfEntry.as('people'))
    .orderBy('created_at')
    .orderBy('id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return { entries, total }
}

/** How many of a challenge stand in each state. */
export async function stateCounts(db: Db, opportunity: string): Promise<ReadonlyMap<State, number>> {
  const rows = await db
    .selectFrom('entry')
    .select((e) => ['state', e.fn.countAll<number>().as('count')])
    .where('opportunity', '=', opportunity)
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/** Not answered for good, in the order they came. */
export const openEntries = (db: Db, opportunity: string): Promise<EntryDetail[]> =>
  db
    .selectFrom('entry')
    .select(columns)
    .select(peopleOfEntry.as('people'))
    .where('opportunity', '=', opportunity)
    .where('state', 'in', ['sent', 'interview', 'reserved'])
    .orderBy('created_at')
    .execute()
