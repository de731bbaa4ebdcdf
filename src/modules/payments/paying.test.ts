// From an award to the money on the account: by file, twice approved, with what the bank says; and what fails.
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { addDays } from '#platform/calendar/index.ts'
import { lockApplication } from '#modules/applications/index.ts'
import { readZengin } from '#modules/schemes/index.ts'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../test/database.ts'
import { bookYear } from '../../../test/book-year.ts'
import { mizuho, type PaymentWorld } from '../../../test/payment-world.ts'
import { payingWorld, simple } from '../../../test/paying-world.ts'
import { somebodyWaits } from '../../../test/lock-waits.ts'
import { testSite } from '../../../test/site.ts'
import { isBankDay } from './rules/bank-day.ts'

const site = await testSite()
const w = await payingWorld(site)
const { payDay, ids, states, results, upload, sent, balance } = w

it('pays by a file that two others approved, byte for byte, and tells the applicant; the ledger balances', async () => {
  const terms = await w.scheme(simple)
  const one = await w.granted(terms, 300_000)
  const two = await w.granted(terms, 1_234_567, { name: '別府製作所', account: { ...mizuho, holder: 'ｶ)ﾍﾞﾂﾌﾟ' } })
  const batch = await w.approved([...(await ids(one)), ...(await ids(two))], payDay)
  const file = await sent(batch)
  expect(file.length).toBe(5 * 122)
  const read = readZengin(file)
  expect([read.count, read.total, read.header['振込日']]).toEqual([2, 1_534_567, payDay.slice(5).replace('-', '')])
  expect(read.records.map((record) => record['受取人名'])).toContain('ｶ)ﾍﾞﾂﾌﾟ')
  const unanswered = await upload(batch, file)
  expect([unanswered.status, await unanswered.text()]).toEqual([
    422,
    expect.stringContaining('1番の結果コードが空です。銀行に出したファイルではなく'),
  ])
  // The bank answers with the same file and a result in each payment.
  for (const at of [1, 2]) file[at * 122 + 113] = '0'.charCodeAt(0)
  expect((await upload(batch, file)).status).toBe(303)
  expect([await states(one), await states(two), await w.stateOf(one)]).toEqual([['paid'], ['paid'], 'paid'])
  expect(await balance(terms.scheme)).toMatchObject({ committed: 1_534_567, paid: 1_534_567 })
  expect((await site.mailTo(`${w.hana.person}@example.jp`)).map(({ subject }) => subject)).toContain(
    '300,000円を振り込みました',
  )
  // Read twice, and once more by hand: nothing changes.
  await upload(batch, file)
  await results(batch, { rest: 'paid' })
  expect(await balance(terms.scheme)).toMatchObject({ paid: 1_534_567 })
  const steps = await site.inside((tx) =>
    tx.selectFrom('fact').select('name').where('subject_id', '=', terms.scheme).execute(),
  )
  expect(steps).toEqual([{ name: 'payments.paid' }])
  const other = await results(batch, { position: '1', result: '4' })
  expect(other.status).toBe(409)
})

it('wants two approvals by others than its maker; the database holds it too', async () => {
  const terms = await w.scheme(simple)
  const application = await w.granted(terms, 100_000)
  const [payment = ''] = await ids(application)
  const id = newId()
  await w.miura.browser.post('/staff/payments/batches', { id, pay_on: payDay, payments: payment })
  // A second click, and a second officer who picks the same payment.
  expect(
    (await w.miura.browser.post('/staff/payments/batches', { id, pay_on: payDay, payments: payment })).status,
  ).toBe(303)
  expect(
    (await w.saeki.browser.post('/staff/payments/batches', { id: newId(), pay_on: payDay, payments: payment })).status,
  ).toBe(409)
  const approve = async (who: keyof Pick<PaymentWorld, 'miura' | 'saeki' | 'nakagawa' | 'coordinator' | 'hana'>) =>
    (await w[who].browser.post(`/staff/payments/batches/${id}/approval`)).status
  expect([await approve('hana'), await approve('coordinator'), await approve('miura')]).toEqual([404, 403, 409])
  expect([await approve('saeki'), await approve('saeki')]).toEqual([303, 409])
  await expect(
    site.inside((tx) =>
      tx.updateTable('payment_batch').set({ second_account: w.saeki.account }).where('id', '=', id).execute(),
    ),
  ).rejects.toThrow('batch_second_is_another')
  expect([await approve('nakagawa'), await approve('nakagawa')]).toEqual([303, 409])
  await expect(
    site.inside((tx) =>
      tx
        .updateTable('payment_batch')
        .set({ content: Buffer.from('x') })
        .where('id', '=', id)
        .execute(),
    ),
  ).rejects.toThrow('approved never changes')
  await expect(
    site.inside((tx) => tx.updateTable('payment_batch').set({ state: 'made' }).where('id', '=', id).execute()),
  ).rejects.toMatchObject({ constraint: 'batch_keeps_file' })
  const stays = { constraint: 'payment_transfer_stays' }
  const change = (set: object) =>
    site.inside((tx) => tx.updateTable('payment_transfer').set(set).where('batch', '=', id).execute())
  for (const set of [{ yen: 1 }, { number: '9999999' }, { payment: newId() }])
    await expect(change(set)).rejects.toMatchObject(stays)
  await change({ open: false })
  await expect(
    site.inside((tx) => tx.deleteFrom('payment_transfer').where('batch', '=', id).execute()),
  ).rejects.toMatchObject(stays)
  const row = await site.inside((tx) =>
    tx.selectFrom('payment_transfer').selectAll().where('batch', '=', id).executeTakeFirstOrThrow(),
  )
  await expect(
    site.inside((tx) =>
      tx
        .insertInto('payment_transfer')
        .values({ ...row, payment: newId(), position: 2 })
        .execute(),
    ),
  ).rejects.toMatchObject(stays)
  // Whatever takes it out of an open batch into another, only the unlocked database is asked here.
  const [other, kept] = [
    newId(),
    await site.inside((tx) =>
      tx.selectFrom('payment_batch').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    ),
  ]
  const twice = site.inside(async (tx) => {
    await tx
      .insertInto('payment_batch')
      .values({
        ...kept,
        id: other,
        number: 99,
        state: 'made',
        content: null,
        sha256: null,
        first_account: null,
        second_account: null,
      })
      .execute()
    await tx
      .insertInto('payment_transfer')
      .values({ ...row, batch: other })
      .execute()
  })
  await expect(twice).rejects.toMatchObject({ constraint: 'payment_transfer_once' })
})

it('a batch that never reached the bank is made void by another than its maker: its payments are due again, its file is gone, it stays on record', async () => {
  const terms = await w.scheme(simple)
  const application = await w.granted(terms, 100_000)
  const batch = await w.approved(await ids(application), payDay)
  const undo = (
    who: keyof Pick<PaymentWorld, 'miura' | 'saeki' | 'coordinator' | 'hana'>,
    values: Record<string, string> = { words: '振込日を誤った', unsent: 'yes' },
  ) => w[who].browser.post(`/staff/payments/batches/${batch}/voiding`, values)
  expect([(await undo('hana')).status, (await undo('coordinator')).status, (await undo('miura')).status]).toEqual([
    404, 403, 409,
  ])
  const unsure = await undo('saeki', { words: '振込日を誤った' })
  expect([unsure.status, await unsure.text()]).toEqual([
    422,
    expect.stringContaining('銀行に出していないことを確かめてから'),
  ])
  expect([(await undo('saeki')).status, (await undo('saeki')).status, await states(application)]).toEqual([
    303,
    303,
    ['due'],
  ])
  const page = await (await w.miura.browser.get(`/staff/payments/batches/${batch}`)).text()
  expect([page.includes('振込日を誤った'), page.includes('ファイルを取り出す'), page.includes('小宮山製作所')]).toEqual(
    [true, false, true],
  )
  expect([
    (await w.miura.browser.post(`/staff/payments/batches/${batch}/file`)).status,
    (await results(batch, { rest: 'paid' })).status,
  ]).toEqual([409, 409])
  const again = await w.approved(await ids(application), payDay)
  await results(again, { rest: 'paid' })
  expect([
    await states(application),
    (await w.saeki.browser.post(`/staff/payments/batches/${again}/voiding`, { words: 'x', unsent: 'yes' })).status,
  ]).toEqual([['paid'], 409])
  const acts = await site.inside((tx) =>
    tx.selectFrom('audit_line').select('action').where('subject_id', '=', batch).execute(),
  )
  expect(acts.map(({ action }) => action)).toContain('payments.batch_voided')
})

it('whoever pays waits for whoever decides on the application before a payment is held: nobody waits in a ring', async () => {
  const terms = await w.scheme(simple)
  const [paid, due] = [await w.granted(terms, 100_000), await w.granted(terms, 100_000, { name: '待機商店' })]
  const batch = await w.approved(await ids(paid), payDay)
  const [payment = ''] = await ids(due)
  for (const [application, act, done] of [
    [paid, () => results(batch, { rest: 'paid' }), 'paid'],
    [
      due,
      () => w.miura.browser.post('/staff/payments/batches', { id: newId(), pay_on: payDay, payments: payment }),
      'batched',
    ],
  ] as const) {
    const answer = await site.inside(async (tx) => {
      await lockApplication(tx, application)
      const answer = act()
      await somebodyWaits(site)
      // As a decision does next: neither the payments nor the ledger are held.
      await tx
        .selectFrom('payment_due')
        .select('id')
        .where('application', '=', application)
        .forUpdate()
        .noWait()
        .execute()
      await sql`set local lock_timeout = '2s'`.execute(tx)
      await sql`select budget_lock(${minamo.code}, ${terms.scheme}::uuid, ${bookYear})`.execute(tx)
      return { answer }
    })
    expect([(await answer.answer).status, await states(application)]).toEqual([303, [done]])
  }
})

it('offers to enter what the bank says from the day of payment on', async () => {
  const terms = await w.scheme(simple)
  let later = addDays(payDay, 1)
  while (!isBankDay(later)) later = addDays(later, 1)
  const batch = await w.approved(await ids(await w.granted(terms, 100_000)), later)
  const page = async () => (await w.miura.browser.get(`/staff/payments/batches/${batch}`)).text()
  expect([(await page()).includes('銀行の結果を待っています'), (await page()).includes('読み込んで反映する')]).toEqual([
    true,
    false,
  ])
  expect((await results(batch, { rest: 'paid' })).status).toBe(409)
})

it('asks as many queries for three payments as for one', async () => {
  const queries = async (names: string[]): Promise<number> => {
    const terms = await w.scheme(simple)
    for (const name of names) await w.granted(terms, 1000, { name })
    site.db.takeQueries()
    await (await w.miura.browser.get(`/staff/payments?scheme=${terms.scheme}`)).text()
    return site.db.takeQueries().length
  }
  expect(await queries(['甲社', '乙社', '丙社'])).toBe(await queries(['丁社']))
})
