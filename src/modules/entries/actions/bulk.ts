// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { waiting } from '../rules.ts'
import type { EntryTable, InterviewState, InterviewTable, State } from '../tables.ts'

interface InterviewRow extends Omit<
  Insertable<InterviewTable>,
  'municipality' | 'entry' | 'created_at' | 'answered_at' | 'chosen' | 'state'
> {
  created_at: Date
  answered_at: Date | null
  chosen: Date | null
  state: InterviewState
}

export interface EntryRow extends Omit<
  Insertable<EntryTable>,
  'waits_for' | 'waits_since' | 'created_at' | 'answered_at' | 'state' | 'invitation'
> {
  created_at: Date
  answered_at: Date | null
  state: State
  /** Besides who leads it. */
  members: readonly string[]
  /** The newest, where there is one. */
  interview: InterviewRow | null
}

const placesOf = ({ municipality, opportunity, id, person, members, created_at, state }: EntryRow) =>
  state === 'withdrawn'
    ? []
    : [person, ...members].map((one, i) => ({
        municipality,
        opportunity,
        person: one,
        entry: id,
        lead: i === 0,
        joined_at: created_at,
      }))

export async function insertEntries(tx: Tx, rows: readonly EntryRow[]): Promise<void> {
  const entries = rows.map(({ members: _members, interview, ...row }) => ({
    ...row,
    invitation: null,
    ...waiting(row, interview),
  }))
  await insertAll(tx, 'entry', entries)
  await insertAll(tx, 'entry_person', rows.flatMap(placesOf))
  const interviews = rows.flatMap(({ municipality, id, interview }) =>
    interview === null ? [] : [{ municipality, entry: id, ...interview }],
  )
  await insertAll(tx, 'interview', interviews)
}
