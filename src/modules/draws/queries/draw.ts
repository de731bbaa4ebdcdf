// The draw of an event. Its secret is read by the run alone.
import { type Selectable, sql } from 'kysely'
import { type Db, type Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { DrawTable } from '../tables.ts'

/** Without the list and the proof, which are long. */
export type DrawRow = Omit<Selectable<DrawTable>, 'secret' | 'list' | 'proof'>

const columns = [
  'municipality',
  'event',
  'commitment',
  'committed_at',
  'seats',
  'pools',
  'list_hash',
  'reasons',
  'announced_source',
  'frozen_at',
  'frozen_by',
  'beacon',
  'beacon_source',
  'beacon_reason',
  'summary',
  'drawn_at',
  'drawn_by',
] as const

export const findDraw = async (db: Db, event: string): Promise<DrawRow | undefined> =>
  isId(event) ? db.selectFrom('draw').select(columns).where('event', '=', event).executeTakeFirst() : undefined

/** How far it is. */
const standing = ['commitment', 'announced_source', 'frozen_at', 'drawn_at'] as const
export type Standing = Pick<DrawRow, (typeof standing)[number]>

export const findStanding = async (db: Db, event: string): Promise<Standing | undefined> =>
  db.selectFrom('draw').select(standing).where('event', '=', event).executeTakeFirst()

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

/** The frozen lines, as they are hashed. */
export async function listIn(db: Db, event: string): Promise<string> {
  const { list } = await db.selectFrom('draw').select('list').where('event', '=', event).executeTakeFirstOrThrow()
  return list?.toString() ?? ''
}

/** So many bytes of the list or the proof; empty past its end. `from` counts from 1. */
export async function pieceOf(
  db: Db,
  event: string,
  column: 'list' | 'proof',
  { from, length }: { from: number; length: number },
): Promise<Buffer> {
  const piece = sql<Buffer | null>`substr(${sql.ref(column)}, ${from}, ${length})`.as('piece')
  const row = await db.selectFrom('draw').select(piece).where('event', '=', event).executeTakeFirst()
  return row?.piece ?? Buffer.alloc(0)
}
