// An imported scheme as it stands in the table: public, applied for elsewhere.
import type { Insertable } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tables } from '#platform/db/tables.ts'
import type { SchemeDraft } from './rows.ts'

export const schemeRow = (
  { municipality, account }: Actor,
  source: string,
  id: string,
  { other_key: _, ...draft }: SchemeDraft,
  now: Date,
): Insertable<Tables['scheme']> => ({
  municipality,
  id,
  ...draft,
  // A list without dates tells what was so on the day it was taken over.
  source_on: draft.source_on ?? today(now),
  sdgs: [],
  measures: [],
  budget_line: '',
  stages: [],
  open_data_from_yen: null,
  state: 'published',
  information_only: true,
  source,
  coordinator: null,
  origin: 'import',
  created_account: account,
  published_at: now,
})
