// What is to be paid to one applicant, and where to.
import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { PaymentDueTable } from '../tables.ts'

export type Payment = Selectable<PaymentDueTable>

/** In the order in which they became due; those that were dropped as well. */
export const paymentsOf = (db: Db, application: string): Promise<Payment[]> => paymentsOfAll(db, [application])

export const paymentsOfAll = async (db: Db, applications: readonly string[]): Promise<Payment[]> =>
  applications.length === 0
    ? []
    : db
        .selectFrom('payment_due')
        .selectAll()
        .where('application', 'in', [...applications])
        .orderBy('due_on')
        .orderBy('id')
        .execute()

/** Whoever else pays them waits. */
export const lockPayments = (tx: Tx, application: string): Promise<Payment[]> => lockPaymentsOf(tx, [application])

/** The same of several. */
export const lockPaymentsOf = async (tx: Tx, applications: readonly string[]): Promise<Payment[]> =>
  applications.length === 0
    ? []
    : tx
        .selectFrom('payment_due')
        .selectAll()
        .where('application', 'in', [...applications])
        .orderBy('id')
        .forUpdate()
        .execute()

export const lockPayment = async (tx: Tx, application: string, id: string): Promise<Payment | undefined> =>
  isId(id)
    ? tx
        .selectFrom('payment_due')
        .selectAll()
        .where('application', '=', application)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined

export const accountOf = (db: Db, application: string) =>
  db.selectFrom('payment_account').selectAll().where('application', '=', application).executeTakeFirst()

/** Why the last transfer of each payment failed, by payment. */
export async function failuresOf(db: Db, payments: readonly string[]): Promise<Map<string, string>> {
  if (payments.length === 0) return new Map()
  const rows = await db
    .selectFrom('payment_transfer')
    .select(['payment', 'reason'])
    .where('payment', 'in', [...payments])
    .where('result', '=', 'failed')
    .orderBy('result_on')
    .execute()
  return new Map(rows.map(({ payment, reason }) => [payment, reason]))
}
