// The draw of an event. Its secret is read by the run alone.
import { type Selectable, sql } from 'kysely'
import { type Db, type Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { Place } from '../place.ts'
import type { DrawTable } from '../tables.ts'

export type DrawRow = Omit<Selectable<DrawTable>, 'secret'>

const columns = [
  'municipality',
  'event',
  'commitment',
  'committed_at',
  'seats',
  'pools',
  'list',
  'list_hash',
  'reasons',
  'announced_source',
  'frozen_at',
  'frozen_by',
  'beacon',
  'beacon_source',
  'beacon_reason',
  'proof',
  'drawn_at',
  'drawn_by',
] as const

export const findDraw = async (db: Db, event: string): Promise<DrawRow | undefined> =>
  isId(event) ? db.selectFrom('draw').select(columns).where('event', '=', event).executeTakeFirst() : undefined

/** How far it is, without the list and the proof, which are long. */
export type Standing = Pick<DrawRow, 'commitment' | 'frozen_at' | 'drawn_at'>

export const findStanding = async (db: Db, event: string): Promise<Standing | undefined> =>
  db.selectFrom('draw').select(['commitment', 'frozen_at', 'drawn_at']).where('event', '=', event).executeTakeFirst()

/** Where one group was drawn, found by the database: the list and the proof stay there. */
export async function findDrawn(
  db: Db,
  event: string,
  receipt: string,
): Promise<Pick<Place, 'rank' | 'result'> | undefined> {
  const { rows } = await sql<Pick<Place, 'rank' | 'result'>>`
    select o.place::int as rank,
      case when jsonb_exists((drawn.proof -> 'admitted')::jsonb, o.receipt) then 'admitted'
        when jsonb_exists((drawn.proof -> 'excluded')::jsonb, o.receipt) then 'excluded' else 'waiting' end as result
    from (select proof::json as proof from draw where event = ${event} and drawn_at is not null offset 0) as drawn,
      json_array_elements_text(drawn.proof -> 'order') with ordinality as o (receipt, place)
    where o.receipt = ${receipt}`.execute(db)
  return rows[0]
}

/** Locked; the event is locked before it, always in this order. */
export const lockDraw = async (tx: Tx, event: string): Promise<DrawRow | undefined> =>
  isId(event)
    ? tx.selectFrom('draw').select(columns).where('event', '=', event).forUpdate().executeTakeFirst()
    : undefined

/** Lower-case hexadecimal. */
export async function secretOf(tx: Tx, event: string): Promise<string> {
  const { secret } = await tx.selectFrom('draw').select('secret').where('event', '=', event).executeTakeFirstOrThrow()
  return secret.toString('hex')
}
