// What is decided and paid after 31 May of awards of the year before: its budget is closed.
import { expect, it } from 'vitest'
import { addDays, tokyoInstant } from '#platform/calendar/index.ts'
import { balanceOf, postEntry } from '#modules/budget/index.ts'
import { bookYear } from '../../../test/book-year.ts'
import { payingWorld } from '../../../test/paying-world.ts'
import { testSite } from '../../../test/site.ts'
import { isBankDay } from './rules/bank-day.ts'

const site = await testSite()
const w = await payingWorld(site)
const halves = [
  { percent: 50, months: 0 },
  { percent: 50, months: 0 },
]
const stages = ['submitted', 'decision', 'payment', 'closed']

let june = `${bookYear + 1}-06-10`
while (!isBankDay(june)) june = addDays(june, 1)
const noon = () => tokyoInstant(june, '12:00')

/** Half of it was sent to the bank in its year, which says so in time or not; then the books were closed. */
async function halfPaid(yen: number, told = true) {
  const terms = await w.scheme(stages, halves)
  const application = await w.granted(terms, yen)
  const [first] = await w.payments(application)
  const { now } = site.services
  const batch = await w.approved([first?.id ?? ''], w.payDay)
  if (told) await w.results(batch, { rest: 'paid' })
  site.services.now = noon
  const year = (fiscal_year: number) => site.inside((tx) => balanceOf(tx, terms.scheme, fiscal_year))
  return {
    application,
    batch,
    scheme: terms.scheme,
    years: async () => [await year(bookYear), await year(bookYear + 1)],
    budget: (yen: number) =>
      site.inside((tx) =>
        postEntry(tx, w.actor, {
          scheme: terms.scheme,
          fiscal_year: bookYear + 1,
          kind: 'appropriate',
          yen,
          application: null,
          words: '当初予算',
          now: noon(),
        }),
      ),
    rest: async () => {
      const due = (await w.payments(application)).filter(({ state }) => state === 'due')
      return due.map(({ id }) => id)
    },
    back: () => (site.services.now = now),
  }
}

it('a raise is committed in the year in which it is decided, with what the closed year still owed; never without its budget', async () => {
  const one = await halfPaid(300_000)
  const raised = () => w.changed(one.application, 'amount', 400_000, noon())
  await expect(raised()).rejects.toMatchObject({
    why: { ja: expect.stringContaining('予算がまだ入っていません') },
  })
  expect((await one.years())[0]).toMatchObject({ committed: 300_000, paid: 150_000 })
  await one.budget(300_000)
  await w.decided('change', one.application, { outcome: 'approve', yen: 400_000 }, noon())
  expect(await one.years()).toMatchObject([
    { committed: 150_000, paid: 150_000 },
    { committed: 250_000, paid: 0, left: 50_000 },
  ])
  await w.results(await w.approved(await one.rest(), june), { rest: 'paid' })
  expect(await one.years()).toMatchObject([
    { committed: 150_000, paid: 150_000 },
    { committed: 250_000, paid: 250_000 },
  ])
  const page = await (await w.miura.browser.get(`/staff/schemes/${one.scheme}/budget?fiscal_year=${bookYear}`)).text()
  expect(page).toContain('残りの99,850,000円は不用額で、決定にも支払にも使えません')
  one.back()
})

it('what is taken off stays unused; what the closed year owes is paid by this one, once its budget has it', async () => {
  const one = await halfPaid(300_000)
  await w.changed(one.application, 'amount', 250_000, noon())
  expect(await one.years()).toMatchObject([{ committed: 250_000, paid: 150_000 }, { committed: 0 }])
  const ids = await one.rest()
  const asked = new FormData()
  for (const [name, value] of [['id', crypto.randomUUID()], ['pay_on', june], ...ids.map((id) => ['payments', id])])
    asked.append(name ?? '', value ?? '')
  const refused = await w.miura.browser.post('/staff/payments/batches', asked)
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining(`${bookYear + 1}年度の予算から行いますが（過年度支出）、残りは0円で、100,000円足りません`),
  ])
  await one.budget(100_000)
  await w.results(await w.approved(ids, june), { rest: 'paid' })
  expect(await one.years()).toMatchObject([
    { appropriated: 100_000_000, committed: 150_000, paid: 150_000 },
    { appropriated: 100_000, committed: 100_000, paid: 100_000, left: 0 },
  ])
  expect((await w.payments(one.application)).map(({ fiscal_year }) => fiscal_year)).toEqual([bookYear, bookYear + 1])
  one.back()
})

it('a raise waits for what the bank has not said of a transfer before the closing: it is paid by the closed year', async () => {
  const one = await halfPaid(300_000, false)
  await one.budget(400_000)
  await expect(w.changed(one.application, 'amount', 400_000, noon())).rejects.toMatchObject({
    why: { ja: expect.stringContaining(`${bookYear}年度分）の結果が、まだ反映されていません`) },
  })
  expect(await one.years()).toMatchObject([{ committed: 300_000, paid: 0 }, { committed: 0 }])
  await w.results(one.batch, { rest: 'paid' })
  await w.decided('change', one.application, { outcome: 'approve', yen: 400_000 }, noon())
  expect(await one.years()).toMatchObject([
    { committed: 150_000, paid: 150_000 },
    { committed: 250_000, paid: 0 },
  ])
  one.back()
})

it('where several closed years owe what is paid together, each is named', async () => {
  const terms = await w.scheme(stages)
  const [first, second] = [
    await w.granted(terms, 100_000, { name: '古い年度商店' }),
    await w.granted(terms, 50_000, { name: '繰越商店' }),
  ]
  await w.carriedOver(second)
  const { now } = site.services
  let later = `${bookYear + 2}-06-10`
  while (!isBankDay(later)) later = addDays(later, 1)
  site.services.now = () => tokyoInstant(later, '12:00')
  const asked = new FormData()
  asked.append('id', crypto.randomUUID())
  asked.append('pay_on', later)
  for (const { id } of [...(await w.payments(first)), ...(await w.payments(second))]) asked.append('payments', id)
  const refused = await w.miura.browser.post('/staff/payments/batches', asked)
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining(
      `${bookYear}年度・${bookYear + 1}年度に決定した額のうち150,000円が、出納閉鎖（5月31日）までに支払われていません`,
    ),
  ])
  site.services.now = now
})
