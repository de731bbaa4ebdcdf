// Who has entered what; how many.
import type { Db } from '#platform/db/index.ts'

/** Everybody with a place in this challenge, alone or in a group, answered or not; not those who withdrew. */
export async function enteredPersons(db: Db, opportunity: string): Promise<Set<string>> {
  const rows = await db.selectFrom('entry_person').select('person').where('opportunity', '=', opportunity).execute()
  return new Set(rows.map(({ person }) => person))
}

/** The challenges in which this person has a place. */
export async function enteredOpportunities(db: Db, person: string): Promise<Set<string>> {
  const rows = await db.selectFrom('entry_person').select('opportunity').where('person', '=', person).execute()
  return new Set(rows.map(({ opportunity }) => opportunity))
}

/** Everybody in this entry, who leads it first. */
export async function entrantsIn(db: Db, entry: string): Promise<string[]> {
  const rows = await db
    .selectFrom('entry_person')
    .select('person')
    .where('entry', '=', entry)
    .orderBy('lead', 'desc')
    .orderBy('joined_at')
    .execute()
  return rows.map(({ person }) => person)
}

/** All entries in which this person has a place, alone or in a group. */
export async function entriesWith(db: Db, person: string): Promise<string[]> {
  const rows = await db.selectFrom('entry_person').select('entry').where('person', '=', person).execute()
  return rows.map(({ entry }) => entry)
}

/** This person's entry to this challenge. */
export async function findPlace(db: Db, opportunity: string, person: string): Promise<string | undefined> {
  const place = await db
    .selectFrom('entry_person')
    .select('entry')
    .where('opportunity', '=', opportunity)
    .where('person', '=', person)
    .executeTakeFirst()
  return place?.entry
}

export interface EntryCount {
  /** All but the withdrawn. */
  all: number
  /** Still to be answered for good. */
  open: number
  accepted: number
}

export const noEntries: EntryCount = { all: 0, open: 0, accepted: 0 }

/** Challenges without entries are left out. One query, however many. */
export async function entryCounts(db: Db, opportunities: readonly string[]): Promise<Map<string, EntryCount>> {
  if (opportunities.length === 0) return new Map()
  const rows = await db
    .selectFrom('entry')
    .select((e) => [
      'opportunity',
      e.fn.countAll<number>().filterWhere('state', '<>', 'withdrawn').as('all'),
      e.fn.countAll<number>().filterWhere('state', 'in', ['sent', 'interview', 'reserved']).as('open'),
      e.fn.countAll<number>().filterWhere('state', '=', 'accepted').as('accepted'),
    ])
    .where('opportunity', 'in', [...opportunities])
    .groupBy('opportunity')
    .execute()
  return new Map(rows.map(({ opportunity, ...count }) => [opportunity, count]))
}

/** By an introduction to which both said yes: the beginning of a motive; undefined without one. */
export async function findInvitation(db: Db, opportunity: string, person: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('entry_invitation')
    .select('words')
    .where('opportunity', '=', opportunity)
    .where('person', '=', person)
    .executeTakeFirst()
  return row?.words
}
