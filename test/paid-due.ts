// For tests of what follows a payment: one that was made, through a batch that two approved, as the bank said.
import type { Insertable, Selectable } from 'kysely'
import type { Tables, Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { throughBank } from '../src/modules/payments/actions/bulk.ts'

type Due = Omit<Insertable<Tables['payment_due']>, 'state' | 'paid_on'>
const account = { bank: '0001', branch: '001', kind: '1', number: '7654321' }
let number = 9000

/** Of the same application, as it can be inserted: what the database keeps by itself is left to it. */
export function anotherDue(one: Selectable<Tables['payment_due']>) {
  const { payable_at: _, applicant_key: __, invoiced: ___, ...row } = one
  return { ...row, id: newId() }
}

export async function paidDue(tx: Tx, due: Due, paid_on: string): Promise<void> {
  await tx
    .insertInto('payment_due')
    .values({ ...due, state: 'due' })
    .execute()
  const { municipality, yen, id: payment } = due
  const [id, at] = [newId(), new Date()]
  const source = { municipality, client_code: '1234567890', client_name: 'ﾐﾅﾓｸ', ...account }
  const made = { municipality, id, number: (number += 1), pay_on: paid_on, count: 1, total_yen: yen }
  const by = {
    made_account: 'x',
    made_name: 'x',
    first_account: 'y',
    first_name: 'y',
    first_at: at,
    second_account: 'z',
    second_name: 'z',
    second_at: at,
  }
  const transfer = { municipality, batch: id, payment, position: 1, yen, ...account, holder: 'ｺﾐﾔﾏｾｲｻｸｼﾖ' }
  await throughBank(tx, source, { ...made, ...by, state: 'done' }, [transfer])
}
