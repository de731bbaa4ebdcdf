// Money that comes back.
import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import { contactText, findScheme } from '#modules/schemes/index.ts'
import { partsOf, type Received } from '../rules/interest.ts'
import type { Refunded } from '../rules/receipt.ts'
import type { RecoveryTable } from '../tables.ts'

export type Recovery = Selectable<RecoveryTable>
export interface Receipt extends Received {
  id: string
  recovery: string
  noted_name: string
}
export interface Refund extends Refunded {
  id: string
  recovery: string
  noted_name: string
}
/** 還付の取消し: `reversal` is null while it stands. */
type NotedRefund = Refund & { reversal: Omit<Reversal, 'receipt'> | null }
/** 入金の取消し: by whom, when and why. */
export interface Reversal {
  receipt: string
  words: string
  noted_name: string
  noted_at: Date
}
/** `receipts`: what came; `undone`: what was noted and taken back. `refunds`: what went back; `noted_refunds`: with those that were taken back. */
export type WholeRecovery = Recovery & {
  receipts: Receipt[]
  undone: (Receipt & { reversal: Reversal })[]
  refunds: Refund[]
  noted_refunds: NotedRefund[]
}

/** What of the payments is still to come back: the latest first. */
export const lowered = <T extends Pick<Recovery, 'yen' | 'waived_yen' | 'parts'>>(one: T): T => ({
  ...one,
  parts: partsOf(one.parts, one.yen - one.waived_yen),
})

async function withReceipts(db: Db, rows: readonly Recovery[]): Promise<WholeRecovery[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const noted = await db
    .selectFrom('recovery_receipt')
    .select(['id', 'recovery', 'yen', 'received_on', 'noted_name'])
    .where('recovery', 'in', ids)
    .orderBy('received_on')
    .orderBy('id')
    .execute()
  const refunds = await db
    .selectFrom('recovery_refund')
    .select(['id', 'recovery', 'refund_yen', 'refunded_on', 'noted_name', 'undone_words', 'undone_name', 'undone_at'])
    .where('recovery', 'in', ids)
    .orderBy('refunded_on')
    .orderBy('id')
    .execute()
  const reversals = await db
    .selectFrom('recovery_reversal')
    .select(['receipt', 'words', 'noted_name', 'noted_at'])
    .where('recovery', 'in', ids)
    .execute()
  const reversalOf = new Map(reversals.map((one) => [one.receipt, one]))
  const receipts = noted.filter(({ id }) => !reversalOf.has(id))
  const undone = noted.flatMap((one) => {
    const reversal = reversalOf.get(one.id)
    return reversal === undefined ? [] : [{ ...one, reversal }]
  })
  const noted_refunds = refunds.map(
    ({ undone_words: words, undone_name: noted_name, undone_at: noted_at, ...refund }) => ({
      ...refund,
      reversal: words === null || noted_name === null || noted_at === null ? null : { words, noted_name, noted_at },
    }),
  )
  return rows.map((row) => ({
    ...lowered(row),
    receipts: receipts.filter(({ recovery }) => recovery === row.id),
    undone: undone.filter(({ recovery }) => recovery === row.id),
    refunds: noted_refunds.filter(({ recovery, reversal }) => recovery === row.id && reversal === null),
    noted_refunds: noted_refunds.filter(({ recovery }) => recovery === row.id),
  }))
}

const of = (db: Db, applications: readonly string[]) =>
  db
    .selectFrom('recovery')
    .selectAll()
    .where(sql<boolean>`application = any(${applications}::uuid[])`)

export const recoveriesOf = (db: Db, application: string): Promise<WholeRecovery[]> =>
  recoveriesOfAll(db, [application])

export const recoveriesOfAll = async (db: Db, applications: readonly string[]): Promise<WholeRecovery[]> =>
  withReceipts(db, await of(db, applications).orderBy('id').execute())

/** What came back, or is to. */
export const backOf = (recoveries: readonly Recovery[]): number =>
  recoveries.reduce((sum, { yen, waived_yen }) => sum + yen - waived_yen, 0)

export const recoveriesPerPage = 50

/** The earliest due date first. */
export async function listRecoveries(db: Db, state: Recovery['state'], page: number) {
  const all = db.selectFrom('recovery').where('state', '=', state)
  const { total } = await all.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const offset = (page - 1) * recoveriesPerPage
  const rows = await all.selectAll().orderBy('due_on').orderBy('id').limit(recoveriesPerPage).offset(offset).execute()
  return { total, rows: await withReceipts(db, rows) }
}

export const findRecovery = async (db: Db, id: string): Promise<WholeRecovery | undefined> =>
  isId(id)
    ? (await withReceipts(db, await db.selectFrom('recovery').selectAll().where('id', '=', id).execute()))[0]
    : undefined

/** Whoever else notes money waits. */
export async function lockRecovery(tx: Tx, id: string): Promise<WholeRecovery | undefined> {
  if (isId(id)) await tx.selectFrom('recovery').select('id').where('id', '=', id).forUpdate().execute()
  return findRecovery(tx, id)
}

/** Whom to ask about what a scheme asks back. */
export async function contactOf(db: Db, scheme: string | undefined): Promise<string> {
  const one = scheme === undefined ? undefined : await findScheme(db, scheme)
  return one === undefined ? '' : contactText(one)
}

/** Of these applications, what is still to come back; the earliest due date first. */
export const openRecoveries = async (db: Db, applications: readonly string[]): Promise<WholeRecovery[]> =>
  withReceipts(db, await of(db, applications).where('state', '=', 'open').orderBy('due_on').execute())
