// Batches as those who make and approve them see them: how many questions they ask, who may not, and what changed meanwhile.
import { beforeAll, expect, it } from 'vitest'
import { addDays, today, tokyoInstant } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { planOf } from '#modules/schemes/index.ts'
import { minamo } from '../../../test/database.ts'
import { bookYear } from '../../../test/book-year.ts'
import { paymentWorld, type PaymentWorld } from '../../../test/payment-world.ts'
import { givenScheme } from '../../../test/scheme-world.ts'
import { anotherDue, paidDue } from '../../../test/paid-due.ts'
import { testSite } from '../../../test/site.ts'
import { paymentPaths } from './paths.ts'
import { paymentPlan } from './plan.ts'
import { invoiceOf } from './queries/invoice.ts'
import { isBankDay } from './rules/bank-day.ts'

const site = await testSite()
let w: PaymentWorld
const firstBankDay = (day: string): string => (isBankDay(day) ? day : firstBankDay(addDays(day, 1)))
const payDay = firstBankDay(today(new Date()))
const simple = ['submitted', 'decision', 'payment', 'closed']

beforeAll(async () => {
  site.services.now = () => tokyoInstant(payDay, '12:00')
  w = await paymentWorld(site)
})

const ids = async (application: string): Promise<string[]> => (await w.payments(application)).map(({ id }) => id)

it('whoever belongs to the firm that is paid neither makes the batch nor approves it, and is told who does', async () => {
  const terms = await w.scheme(simple)
  const application = await w.granted(terms, 100_000)
  const payment = found((await ids(application))[0])
  await site.inside((tx) =>
    tx
      .insertInto('role_grant')
      .values({ municipality: minamo.code, account: w.hana.account, role: 'officer', granted_by: 'test' })
      .execute(),
  )
  expect(await (await w.hana.browser.get(`/staff/payments?scheme=${terms.scheme}`)).text()).toContain(
    'ほかの担当者に、振込のまとまりに入れてもらってください',
  )
  const id = newId()
  const make = (who: { browser: PaymentWorld['miura']['browser'] }) =>
    who.browser.post('/staff/payments/batches', { id, pay_on: payDay, payments: payment })
  const own = await make(w.hana)
  expect([own.status, await own.text()]).toEqual([
    409,
    expect.stringContaining('ほかの担当者に、振込のまとまりに入れて'),
  ])
  const account = await site.inside((tx) =>
    tx.selectFrom('payment_account').select('version').where('application', '=', application).executeTakeFirstOrThrow(),
  )
  const looked = await w.hana.browser.post(`/staff/payments/accounts/${application}/check`, {
    version: String(account.version),
  })
  expect([looked.status, await looked.text()]).toEqual([
    409,
    expect.stringContaining('ほかの担当者にお願いしてください'),
  ])
  await make(w.miura)
  const page = await (await w.hana.browser.get(`/staff/payments/batches/${id}`)).text()
  expect([page.includes('ほかの担当者に承認してもらってください'), page.includes('1人目として承認する')]).toEqual([
    true,
    false,
  ])
  expect((await w.hana.browser.post(`/staff/payments/batches/${id}/approval`)).status).toBe(409)
  expect((await w.saeki.browser.post(`/staff/payments/batches/${id}/approval`)).status).toBe(303)
})

it('is for a day of the next 60: the file names no year, and a bank would take a later one for this year’s', async () => {
  const terms = await w.scheme(simple)
  const payment = found((await ids(await w.granted(terms, 100_000)))[0])
  const [id, far] = [newId(), firstBankDay(addDays(payDay, 61))]
  const make = (pay_on: string) => w.miura.browser.post('/staff/payments/batches', { id, pay_on, payments: payment })
  const refused = await make(far)
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('今日から60日以内の日にしてください'),
  ])
  expect((await make(payDay)).status).toBe(303)
  await site.inside((tx) => tx.updateTable('payment_batch').set({ pay_on: far }).where('id', '=', id).execute())
  expect((await w.saeki.browser.post(`/staff/payments/batches/${id}/approval`)).status).toBe(409)
})

it('an account that changed while its batch waits is shown to its approvers, and no file carries the old one', async () => {
  const terms = await w.scheme(simple)
  const application = await w.granted(terms, 100_000)
  const payment = found((await ids(application))[0])
  const make = async () => {
    const id = newId()
    await w.miura.browser.post('/staff/payments/batches', { id, pay_on: payDay, payments: payment })
    return id
  }
  const change = (number: string) =>
    site.inside((tx) =>
      tx
        .updateTable('payment_account')
        .set({ number, checked_account: 'test' })
        .where('application', '=', application)
        .execute(),
    )
  const approve = async (who: 'saeki' | 'nakagawa', id: string) =>
    (await w[who].browser.post(`/staff/payments/batches/${id}/approval`)).status
  const seen = async (id: string, who: 'saeki' | 'coordinator' = 'saeki') => {
    const page = await (await w[who].browser.get(`/staff/payments/batches/${id}`)).text()
    return [page.includes('7654321'), page.includes('1112223'), page.includes('承認しますか')]
  }
  const first = await make()
  expect(await seen(first)).toEqual([true, false, true])
  await approve('saeki', first)
  await change('1112223')
  expect([await seen(first), await seen(first, 'coordinator'), await approve('nakagawa', first)]).toEqual([
    [true, true, false],
    [false, false, false],
    409,
  ])
  expect(
    (await w.nakagawa.browser.post(`/staff/payments/batches/${first}/return`, { words: '口座が変わりました' })).status,
  ).toBe(303)
  const second = await make()
  expect([await approve('saeki', second), await approve('nakagawa', second)]).toEqual([303, 303])
  await change('7654321')
  expect(await (await w.saeki.browser.get(`/staff/payments/batches/${second}`)).text()).toContain('まとまりを取り消し')
})

it('the copy of an invoice stays as it was sent, whatever becomes of the account and the names; an older one falls back to the account it was paid to', async () => {
  const terms = await w.scheme(['submitted', 'decision', 'invoice', 'payment', 'closed'])
  const application = await w.granted(terms, 100_000)
  const payment = found((await w.payments(application))[0])
  const seat = { postal_code: '0000020', address: 'みなも区1-2-3' }
  await site.inside((tx) => tx.updateTable('organization').set(seat).where('id', '=', w.factory).execute())
  const path = `/applications/${application}/payments/${payment.id}/invoice`
  expect(await (await w.hana.browser.get(path)).text()).toContain('〒000-0020 みなも区1-2-3')
  await w.hana.browser.post(path)
  const pdf = async () => Buffer.from(await (await w.hana.browser.get(`${path}.pdf`)).arrayBuffer())
  const sent = await pdf()
  await site.inside(async (tx) => {
    await tx.updateTable('payment_account').set({ number: '9998887' }).where('application', '=', application).execute()
    await tx.updateTable('organization').set({ address: '移った先' }).where('id', '=', w.factory).execute()
    await tx.updateTable('scheme').set({ title: '名前を変えた制度' }).where('id', '=', terms.scheme).execute()
  })
  expect((await pdf()).equals(sent)).toBe(true)
  const row = found((await w.payments(application))[0])
  expect(row.invoiced?.address).toEqual(['〒000-0020', 'みなも区1-2-3'])
  await expect(
    site.inside((tx) => tx.updateTable('payment_due').set({ invoiced: '{}' }).where('id', '=', payment.id).execute()),
  ).rejects.toMatchObject({ constraint: 'payment_invoice_stays' })
  const older = () => site.inside((tx) => invoiceOf(tx, { ...row, invoiced: null }, '制度'))
  expect((await older()).account?.number).toBe('9998887')
  await w.approved([payment.id], payDay)
  await site.inside((tx) =>
    tx.updateTable('payment_account').set({ number: '1112223' }).where('application', '=', application).execute(),
  )
  expect((await older()).account?.number).toBe('9998887')
})

it('an instalment that is due later is marked, not ticked, and goes into a batch only where that is meant', async () => {
  const terms = await w.scheme(simple, [
    { percent: 50, months: 0 },
    { percent: 50, months: 12 },
  ])
  const [first, later] = (await w.payments(await w.granted(terms, 100_000, { name: '分割商店' }))).toSorted((a, b) =>
    a.due_on.localeCompare(b.due_on),
  )
  const page = await (await w.miura.browser.get(`/staff/payments?scheme=${terms.scheme}`)).text()
  const ticked = (id = '') => new RegExp(`id="pick-${id}"[^>]*checked`).test(page)
  expect([ticked(first?.id), ticked(later?.id), page.match(/予定日はまだ先です/g)?.length]).toEqual([true, false, 1])
  const make = (early: Record<string, string>) =>
    w.miura.browser.post('/staff/payments/batches', {
      id: newId(),
      pay_on: payDay,
      payments: later?.id ?? '',
      ...early,
    })
  const asked = await make({})
  expect([asked.status, await asked.text()]).toEqual([
    422,
    expect.stringMatching(/支払予定日が振込日より後のものが1件[\s\S]*分割商店[\s\S]*予定日がまだ先の支払を/),
  ])
  expect((await make({ early: 'yes' })).status).toBe(303)
})

it('no batch and no recovery is left out: their lists have pages, and ask as often for many as for one', async () => {
  const terms = await w.scheme(simple)
  const application = await w.granted(terms, 100_000, { name: '返還商店' })
  const municipality = minamo.code
  const [due] = await w.payments(application)
  const { state: _, paid_on: __, ...again } = anotherDue(found(due))
  await site.inside((tx) => paidDue(tx, again, payDay))
  const many = (n: number) => Array.from({ length: n }, (_, i) => i)
  const add = (n: number, from: number) =>
    site.inside(async (tx) => {
      await tx
        .insertInto('payment_batch')
        .values(
          many(n).map((i) => ({
            municipality,
            id: newId(),
            number: from + i,
            pay_on: payDay,
            count: 1,
            total_yen: 1,
            made_account: 'x',
            made_name: 'x',
          })),
        )
        .execute()
      await tx
        .insertInto('recovery')
        .values(
          many(n).map((i) => ({
            municipality,
            id: newId(),
            application,
            scheme: terms.scheme,
            fiscal_year: bookYear,
            applicant_name: `返還${from + i}号`,
            cause: 'settlement' as const,
            yen: 1,
            reason: 'x',
            ordered_on: payDay,
            due_on: addDays(payDay, i),
            parts: '[]',
            surcharge_rate: 0,
            late_rate: 0,
          })),
        )
        .execute()
    })
  const seen = async (path: string) => {
    site.db.takeQueries()
    const answer = await w.miura.browser.get(path)
    return { text: await answer.text(), status: answer.status, queries: site.db.takeQueries().length }
  }
  await add(1, 1000)
  const before = [await seen('/staff/payments/batches'), await seen('/staff/recoveries')]
  await add(60, 2000)
  const after = [await seen('/staff/payments/batches'), await seen('/staff/recoveries')]
  expect(after.map(({ queries }) => queries)).toEqual(before.map(({ queries }) => queries))
  const [batches, recoveries] = [await seen('/staff/payments/batches?page=2'), await seen('/staff/recoveries?page=2')]
  expect([
    batches.text.includes('第1000号'),
    recoveries.text.includes('返還2059号'),
    after[1]?.text.includes('返還2059号'),
  ]).toEqual([true, true, false])
  expect([
    (await seen('/staff/payments/batches?page=9')).status,
    (await seen('/staff/recoveries?page=9')).status,
  ]).toEqual([404, 404])
  expect((await seen('/staff/recoveries?state=dropped')).text).toContain('返さなくてよくなったものが、ここに並びます')
})

it('what the bank says of three payments takes as many queries as of one, and moves and tells each', async () => {
  const queries = async (count: number): Promise<number> => {
    const terms = await w.scheme(simple)
    const applications: string[] = []
    for (let i = 0; i < count; i += 1) applications.push(await w.granted(terms, 1000 + i, { name: `商店${i}` }))
    await site.inside(async (tx) => {
      const firms = await tx.selectFrom('application').select('organization').where('id', 'in', applications).execute()
      await tx
        .insertInto('affiliation')
        .values(
          firms.map(({ organization }) => ({
            municipality: minamo.code,
            person: w.hana.person,
            organization: organization ?? '',
            role: 'staff' as const,
          })),
        )
        .execute()
    })
    const batch = await w.approved((await Promise.all(applications.map(ids))).flat(), payDay)
    const told = (await site.mailTo(`${w.hana.person}@example.jp`)).length
    site.db.takeQueries()
    await w.miura.browser.post(`/staff/payments/batches/${batch}/results`, { rest: 'paid' })
    const asked = site.db.takeQueries().length
    expect(await Promise.all(applications.map(w.stateOf))).toEqual(applications.map(() => 'paid'))
    expect((await site.mailTo(`${w.hana.person}@example.jp`)).length - told).toBe(count)
    return asked
  }
  expect(await queries(3)).toBe(await queries(1))
})

it('a plan that is saved as it stands is decided; once more, by whatever press, changes nothing and says so', async () => {
  const scheme = await givenScheme(site)
  const plan = { percent_1: '100', when_1: 'fixed', surcharge_rate: '10.95', late_rate: '10.95', repay_days: '30' }
  const saved = async (version: string) =>
    (await w.miura.browser.post(paymentPaths.plan(scheme), { ...plan, version })).headers.get('location')?.split('?')[1]
  expect([await saved('0'), await saved('0'), await saved('1')]).toEqual(['saved=yes', 'saved=same', 'saved=same'])
  expect((await site.inside((tx) => planOf(tx, scheme, paymentPlan))).version).toBe(1)
})
