// One entry, whole.
import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { EntryTable, InterviewTable } from '../tables.ts'

export type EntryDetail = Omit<Selectable<EntryTable>, 'municipality' | 'created_account'> & {
  /** Everybody in it, who leads it first; empty once it is withdrawn. */
  people: string[]
}

export const columns = [
  'id',
  'opportunity',
  'person',
  'motive',
  'questions',
  'start_on',
  'group_name',
  'invitation',
  'state',
  'answer_words',
  'introduced',
  'origin',
  'created_at',
  'answer_origin',
  'answered_at',
  'waits_for',
  'waits_since',
  'reminded_at',
  'version',
] as const

/** The people of a selected entry as one column: no second query. */
export const peopleOfEntry = sql<string[]>`coalesce((
  select jsonb_agg(p.person order by p.lead desc, p.joined_at, p.person)
  from entry_person p where p.municipality = entry.municipality and p.entry = entry.id), '[]')`

const detail = (db: Db) => db.selectFrom('entry').select(columns).select(peopleOfEntry.as('people'))

/** Whoever shows it asks `viewerOf` first. */
export const findEntry = async (db: Db, id: string): Promise<EntryDetail | undefined> =>
  isId(id) ? detail(db).where('id', '=', id).executeTakeFirst() : undefined

export const lockEntryRow = (tx: Tx, id: string): Promise<EntryDetail | undefined> =>
  detail(tx).where('id', '=', id).forUpdate().executeTakeFirst()

/** By the secret of its group's link. */
export const findByInvitation = async (db: Db, secret: string): Promise<EntryDetail | undefined> =>
  /^[\w-]{20,64}$/.test(secret) ? detail(db).where('invitation', '=', secret).executeTakeFirst() : undefined

export type Interview = Omit<Selectable<InterviewTable>, 'municipality' | 'created_account'>

const interviewColumns = [
  'id',
  'entry',
  'proposals',
  'minutes',
  'url',
  'note',
  'chosen',
  'state',
  'created_at',
  'answered_at',
] as const

/** Newest first. */
export const interviewsOf = (db: Db, entry: string): Promise<Interview[]> =>
  db
    .selectFrom('interview')
    .select(interviewColumns)
    .where('entry', '=', entry)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** The little that other modules need to know of an entry. */
export type EntrySummary = Pick<EntryDetail, 'id' | 'opportunity' | 'person' | 'state' | 'start_on'>

const summary = (db: Db, id: string) =>
  db.selectFrom('entry').select(['id', 'opportunity', 'person', 'state', 'start_on']).where('id', '=', id)

export const findEntrySummary = async (db: Db, id: string): Promise<EntrySummary | undefined> =>
  isId(id) ? summary(db, id).executeTakeFirst() : undefined

/** Locked until the transaction ends. */
export const lockEntrySummary = async (tx: Tx, id: string): Promise<EntrySummary | undefined> =>
  isId(id) ? summary(tx, id).forUpdate().executeTakeFirst() : undefined
