// The frozen list and the result, found by receipt: no page reads them whole.
import type { Db } from '#platform/db/index.ts'
import { asGiven } from '../receipts.ts'
import type { DrawEntryTable } from '../tables.ts'

export type Place = Omit<DrawEntryTable, 'municipality' | 'event'>

/** Where one group stands, however its receipt was typed. */
export const findPlace = async (db: Db, event: string, asked: string): Promise<Place | undefined> =>
  db
    .selectFrom('draw_entry')
    .select(['receipt', 'line', 'rank', 'result', 'waiting'])
    .where('event', '=', event)
    .where('receipt', 'in', [asked, asGiven(asked)])
    .executeTakeFirst()

/** In the order drawn. */
export async function firstReceipts(
  db: Db,
  event: string,
  result: 'admitted' | 'waiting',
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('draw_entry')
    .select('receipt')
    .where('event', '=', event)
    .where('result', '=', result)
    .where('rank', 'is not', null)
    .orderBy('rank')
    .limit(limit)
    .execute()
  return rows.map(({ receipt }) => receipt)
}
