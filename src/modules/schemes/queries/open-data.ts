// Every public scheme whole, in the order of their ids, so many at a time.
import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { SchemeTable } from '../tables.ts'
import { publicSchemes } from './ahead.ts'
import { currentCalls, type CurrentCall } from './cards.ts'

const perDownload = 5000

export interface OpenScheme extends Selectable<SchemeTable> {
  call: CurrentCall | null
}

export async function openSchemes(db: Db, page: number, now: Date): Promise<{ rows: OpenScheme[]; more: boolean }> {
  const found = await publicSchemes(db)
    .selectAll('s')
    .orderBy('s.id')
    .limit(perDownload + 1)
    .offset((page - 1) * perDownload)
    .execute()
  const rows = found.slice(0, perDownload)
  const own = rows.flatMap(({ id, information_only }) => (information_only ? [] : [id]))
  const calls = await currentCalls(db, own, now)
  return { rows: rows.map((row) => ({ ...row, call: calls.get(row.id) ?? null })), more: found.length > perDownload }
}
