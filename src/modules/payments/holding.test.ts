// What two approve, what is paid and what comes back is held by the database against the pages' own role.
import { beforeAll, expect, it } from 'vitest'
import type { Updateable } from 'kysely'
import { today, tokyoInstant } from '#platform/calendar/index.ts'
import type { Tables, Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../test/database.ts'
import { heldBy } from '../../../test/held-by.ts'
import { bookYear } from '../../../test/book-year.ts'
import { mizuho, paymentWorld, type PaymentWorld } from '../../../test/payment-world.ts'
import { testSite } from '../../../test/site.ts'
import { makeBatch } from './actions/make-batch.ts'

const municipality = minamo.code
const site = await testSite()
const held = (write: (tx: Tx) => Promise<unknown>) => heldBy(site, write)
let w: PaymentWorld
let terms: Awaited<ReturnType<PaymentWorld['scheme']>>
const payDay = today(new Date())

beforeAll(async () => {
  site.services.now = () => tokyoInstant(payDay, '12:00')
  w = await paymentWorld(site)
  terms = await w.scheme(['submitted', 'decision', 'payment', 'closed'])
})

let firms = 0
/** A payment of 100,000 yen to a firm of its own. */
const due = async () => found((await w.payments(await w.granted(terms, 100_000, { name: `商店${(firms += 1)}` })))[0])
/** A batch of one payment, made and not yet approved. */
async function made() {
  const payment = await due()
  const form = { id: newId(), pay_on: payDay, payments: [payment.id], early: true }
  await site.inside((tx) => makeBatch(tx, w.actor, form, site.services.now()))
  return { id: form.id, payment: payment.id, application: payment.application }
}
const batch = (id: string, set: Updateable<Tables['payment_batch']>) => (tx: Tx) =>
  tx.updateTable('payment_batch').set(set).where('id', '=', id).execute()
const payment = (id: string, set: Updateable<Tables['payment_due']>) => (tx: Tx) =>
  tx.updateTable('payment_due').set(set).where('id', '=', id).execute()
const transfer = (to: { batch: string; payment: string }, yen: number) => (tx: Tx) =>
  tx
    .insertInto('payment_transfer')
    .values({ municipality, ...to, position: 2, yen, ...mizuho })
    .execute()

const first = { state: 'first' as const, first_account: 'y' }
const file = { content: Buffer.from('x'), sha256: '0'.repeat(64) }
const second = { state: 'approved' as const, second_account: 'z', ...file }

it('a batch is approved as the sum of its transfers, one after the other, and nothing is added after the first', async () => {
  const { id } = await made()
  const another = { batch: id, payment: (await due()).id }
  expect(await held(batch(id, { ...first, total_yen: 100_001 }))).toBe('payment_batch_sum')
  expect(await held(batch(id, { ...first, count: 2 }))).toBe('payment_batch_sum')
  expect(await held(batch(id, { ...second, first_account: 'y' }))).toBe('payment_batch_moves')
  expect(await held(transfer(another, 99_999))).toBe('payment_transfer_of_due')
  await site.inside(batch(id, first))
  expect(await held(transfer(another, 100_000))).toBe('payment_transfer_stays')
  expect(await held(batch(id, { ...second, total_yen: 1 }))).toBe('payment_batch_sum')
  expect(await held(batch(id, { state: 'made' }))).toBe('payment_batch_moves')
  await site.inside(batch(id, second))
})

it('a batch is made before anybody approves it', async () => {
  const row = { municipality, pay_on: payDay, count: 1, total_yen: 1, made_account: 'x', made_name: 'x' }
  const approved = (tx: Tx) =>
    tx
      .insertInto('payment_batch')
      .values({ ...row, ...first, ...second, id: newId(), number: 900 })
      .execute()
  expect(await held(approved)).toBe('payment_batch_moves')
})

it('a payment is paid when the bank said so, and stands nowhere else while its transfer is under way', async () => {
  const open = await due()
  const paid = { state: 'paid' as const, paid_on: payDay }
  for (const set of [paid, { state: 'batched' as const }])
    expect(await held(payment(open.id, set))).toBe('payment_due_by_transfer')
  const one = await made()
  for (const set of [paid, { state: 'due' as const }, { state: 'dropped' as const }])
    expect(await held(payment(one.payment, set))).toBe('payment_due_by_transfer')
  await site.inside(async (tx) => {
    await batch(one.id, first)(tx)
    await batch(one.id, second)(tx)
    await tx
      .updateTable('payment_transfer')
      .set({ result: 'paid', result_on: payDay })
      .where('batch', '=', one.id)
      .execute()
    await payment(one.payment, paid)(tx)
  })
  const recover = (yen: number) => (tx: Tx) =>
    tx
      .insertInto('recovery')
      .values({
        municipality,
        id: newId(),
        application: one.application,
        scheme: terms.scheme,
        fiscal_year: bookYear,
        applicant_name: '商店',
        cause: 'decision',
        yen,
        reason: 'x',
        ordered_on: payDay,
        due_on: payDay,
        parts: '[]',
        surcharge_rate: 0,
        late_rate: 0,
      })
      .execute()
  expect(await held(recover(100_001))).toBe('recovery_within_paid')
  await site.inside(recover(60_000))
  expect(await held(recover(40_001))).toBe('recovery_within_paid')
  await site.inside(recover(40_000))
})
