// Many rows at once, for the demo ward. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export interface PaymentRows {
  source: Insertable<Tables['payment_source']>
  accounts: readonly Insertable<Tables['payment_account']>[]
  due: readonly Insertable<Tables['payment_due']>[]
  batches: readonly Insertable<Tables['payment_batch']>[]
  transfers: readonly Insertable<Tables['payment_transfer']>[]
  recoveries: readonly Insertable<Tables['recovery']>[]
  receipts: readonly Insertable<Tables['recovery_receipt']>[]
}

export async function insertPayments(tx: Tx, rows: PaymentRows): Promise<void> {
  await insertAll(tx, 'payment_source', [rows.source])
  await insertAll(tx, 'payment_account', rows.accounts)
  await insertAll(tx, 'payment_due', rows.due)
  // As they came about: approved once their transfers are in them.
  const unapproved = { state: 'made' as const, first_account: null, first_at: null, first_name: '' }
  await insertAll(
    tx,
    'payment_batch',
    rows.batches.map((batch) => ({ ...batch, ...unapproved })),
  )
  await insertAll(tx, 'payment_transfer', rows.transfers)
  for (const { id, state, first_account, first_at, first_name } of rows.batches)
    await tx
      .updateTable('payment_batch')
      .set({ state, first_account, first_at, first_name })
      .where('id', '=', id)
      .execute()
  await insertAll(tx, 'recovery', rows.recoveries)
  await insertAll(tx, 'recovery_receipt', rows.receipts)
}
