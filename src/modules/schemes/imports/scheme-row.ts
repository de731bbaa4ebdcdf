// An imported scheme as it stands in the table: public, applied for elsewhere.
import type { Insertable } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
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
