// Many rows at once, for the demo ward. The caller records the one act they belong to.
import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'
import { transferFile } from '../bank/transfer-file.ts'

export interface PaymentRows {
  source: Insertable<Tables['payment_source']>
  accounts: readonly Insertable<Tables['payment_account']>[]
  due: readonly Insertable<Tables['payment_due']>[]
  batches: readonly Insertable<Tables['payment_batch']>[]
  transfers: readonly Insertable<Tables['payment_transfer']>[]
  recoveries: readonly Insertable<Tables['recovery']>[]
  receipts: readonly Insertable<Tables['recovery_receipt']>[]
}

/** As they came about: due, put into a batch, approved twice, and paid when the bank said so. */
export async function insertPayments(tx: Tx, rows: PaymentRows): Promise<void> {
  await insertAll(tx, 'payment_source', [rows.source])
  await insertAll(tx, 'payment_account', rows.accounts)
  await insertAll(
    tx,
    'payment_due',
    rows.due.map((one) => ({ ...one, state: 'due' as const, paid_on: null })),
  )
  for (const batch of rows.batches)
    await throughBank(
      tx,
      rows.source,
      batch,
      rows.transfers.filter((one) => one.batch === batch.id),
    )
  await insertAll(tx, 'recovery', rows.recoveries)
  await insertAll(tx, 'recovery_receipt', rows.receipts)
}

type Batch = PaymentRows['batches'][number]
type Transfer = PaymentRows['transfers'][number]

/** One batch, as far as it has come. */
export async function throughBank(
  tx: Tx,
  source: PaymentRows['source'],
  { state, first_account, first_name, first_at, second_account, second_name, second_at, ...made }: Batch,
  transfers: readonly Transfer[],
): Promise<void> {
  await insertAll(tx, 'payment_batch', [made])
  await insertAll(tx, 'payment_transfer', transfers)
  const dues = tx.updateTable('payment_due').where(
    'id',
    'in',
    transfers.map(({ payment }) => payment),
  )
  await dues.set({ state: 'batched' }).execute()
  const batch = tx.updateTable('payment_batch').where('id', '=', made.id)
  if (state === undefined || state === 'made') return
  await batch.set({ state: 'first', first_account, first_name, first_at }).execute()
  if (state === 'first') return
  const content = Buffer.from(transferFile(source, made, transfers))
  const sha256 = createHash('sha256').update(content).digest('hex')
  await batch.set({ state: 'approved', second_account, second_name, second_at, content, sha256 }).execute()
  if (state === 'approved') return
  await tx
    .updateTable('payment_transfer')
    .set({ result: 'paid', result_on: made.pay_on })
    .where('batch', '=', made.id)
    .execute()
  await dues.set({ state: 'paid', paid_on: made.pay_on }).execute()
  await batch.set({ state: 'done' }).execute()
}
