import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { PaymentBatchTable } from '../tables.ts'

export type Batch = Omit<Selectable<PaymentBatchTable>, 'content'>

const columns = [
  'municipality',
  'id',
  'number',
  'pay_on',
  'state',
  'count',
  'total_yen',
  'made_account',
  'made_name',
  'made_at',
  'first_account',
  'first_name',
  'first_at',
  'second_account',
  'second_name',
  'second_at',
  'returned_name',
  'returned_words',
  'sha256',
] as const

export const batchesPerPage = 50

/** The newest first. */
export async function listBatches(db: Db, page: number): Promise<{ total: number; rows: Batch[] }> {
  const { total } = await db
    .selectFrom('payment_batch')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('payment_batch')
    .select(columns)
    .orderBy('number', 'desc')
    .limit(batchesPerPage)
    .offset((page - 1) * batchesPerPage)
    .execute()
  return { total, rows }
}

export const findBatch = async (db: Db, id: string): Promise<Batch | undefined> =>
  isId(id) ? db.selectFrom('payment_batch').select(columns).where('id', '=', id).executeTakeFirst() : undefined

/** Whoever else approves it, or takes its results, waits. */
export const lockBatch = async (tx: Tx, id: string): Promise<Batch | undefined> =>
  isId(id)
    ? tx.selectFrom('payment_batch').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined

/** The file as it was approved. */
export const contentOf = (db: Db, id: string) =>
  db.selectFrom('payment_batch').select(['content', 'number', 'pay_on']).where('id', '=', id).executeTakeFirst()

/** In their order, each with whose it is. */
export const transfersOf = (db: Db, batch: string) =>
  db
    .selectFrom('payment_transfer as t')
    .innerJoin('payment_due as p', 'p.id', 't.payment')
    .select([
      't.payment',
      't.position',
      't.yen',
      't.bank',
      't.branch',
      't.kind',
      't.number',
      't.holder',
      't.result',
      't.reason',
      't.result_on',
      'p.application',
      'p.applicant_name',
      'p.scheme',
      'p.fiscal_year',
      'p.kind as payment_kind',
    ])
    .where('t.batch', '=', batch)
    .orderBy('t.position')
    .execute()

export type Transfer = Awaited<ReturnType<typeof transfersOf>>[number]

/** Of what the bank was told to pay to these applications and has not answered: the day, and the year that pays. */
export const unanswered = (db: Db, applications: readonly string[]) =>
  db
    .selectFrom('payment_transfer as t')
    .innerJoin('payment_due as p', 'p.id', 't.payment')
    .innerJoin('payment_batch as b', 'b.id', 't.batch')
    .select(['b.id as batch', 'b.number', 'b.pay_on', 'p.applicant_name', 'p.fiscal_year'])
    .where('p.application', 'in', [...applications])
    .where('b.state', '=', 'approved')
    .where('t.result', 'is', null)
    .execute()
