// An imported event as it stands in the table: public, taking no applications here.
import type { Insertable } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tables } from '#platform/db/tables.ts'
import type { EventDraft } from './rows.ts'

export const eventRow = (
  { municipality, account }: Actor,
  source: string,
  id: string,
  { other_key: _, ...draft }: EventDraft,
  now: Date,
): Insertable<Tables['event']> => ({
  municipality,
  id,
  ...draft,
  organization: null,
  bring: '',
  facilities: [],
  online_url: null,
  price_yen: 0,
  open_to: 'anyone',
  admission: 'first-come',
  group_max: 1,
  asks_about_work: false,
  opens_at: null,
  closes_at: null,
  offer_hours: 48,
  weights: '[]',
  sdgs: [],
  measures: [],
  series: null,
  cancelled_words: draft.state === 'cancelled' ? '元の一覧で、中止とされています。' : '',
  coordinator: null,
  origin: 'import',
  source,
  created_account: account,
  published_at: now,
})
