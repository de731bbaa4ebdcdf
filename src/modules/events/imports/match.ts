// Which event a row is: the one that this source brought under the same title, beginning and venue.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { Held, Match } from '#modules/members/index.ts'
import type { EventDraft } from './rows.ts'

const columns = [
  'id',
  'summary',
  'description',
  'for_whom',
  'contact',
  'venue_address',
  'venue_access',
  'latitude',
  'longitude',
  'capacity',
  'ends_at',
  'state',
  'source_url',
  'source_key',
  'version',
  'origin',
  'source',
] as const

export async function match(db: Db, drafts: readonly EventDraft[], source: string): Promise<Match<EventDraft>[]> {
  const keys = drafts.map(({ source_key }) => source_key)
  const rows = await db
    .selectFrom('event')
    .select(columns)
    .where('source', '=', source)
    .where('source_key', '=', sql<string>`any(${keys})`)
    .execute()
  const held = new Map(
    rows.map(({ source_key, ends_at, state, ...row }): [string | null, Held & Partial<EventDraft>] => [
      source_key,
      { ...row, ends_at: ends_at ?? undefined, state: state === 'cancelled' ? 'cancelled' : 'published' },
    ]),
  )
  return drafts.map(({ source_key }) => ({ held: held.get(source_key) ?? null, notes: [] }))
}
