// What comes back where more than one decision or year is concerned; and whatever is done in whatever order.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, tokyoInstant } from '#platform/calendar/index.ts'
import { moveApplication } from '#modules/applications/index.ts'
import { balanceOf } from '#modules/budget/index.ts'
import { found } from '#platform/errors.ts'
import { moneyWalk, steps } from '../../../test/money-walk.ts'
import { bookYear } from '../../../test/book-year.ts'
import { payingWorld, seventy, stages } from '../../../test/paying-world.ts'
import { testSite } from '../../../test/site.ts'
import { isBankDay } from './rules/bank-day.ts'

const site = await testSite()
const w = await payingWorld(site)
const { payDay, due, pay, balance, recovery, receive } = w

it('of what an earlier recovery asks back the next one asks nothing: each bears its interest from its own day', async () => {
  const terms = await w.scheme(
    ['submitted', 'decision', 'payment', 'closed'],
    [
      { percent: 60, months: 0 },
      { percent: 40, months: 0 },
    ],
  )
  const application = await w.granted(terms, 100_000)
  let later = addDays(payDay, 1)
  while (!isBankDay(later)) later = addDays(later, 1)
  const [small, big] = await w.payments(application)
  const first = await w.approved([big?.id ?? ''], payDay)
  await w.miura.browser.post(`/staff/payments/batches/${first}/results`, { rest: 'paid' })
  const { now } = site.services
  site.services.now = () => tokyoInstant(later, '12:00')
  const second = await w.approved([small?.id ?? ''], later)
  await w.miura.browser.post(`/staff/payments/batches/${second}/results`, { rest: 'paid' })
  const ask = () =>
    w.decided(
      'recovery',
      application,
      { outcome: 'recover', yen: 30_000, reason: '財産を処分したため' },
      site.services.now(),
    )
  await ask()
  await ask()
  site.services.now = now
  const rows = await site.inside((tx) =>
    tx.selectFrom('recovery').select('parts').where('application', '=', application).orderBy('id').execute(),
  )
  expect(rows.map(({ parts }) => parts)).toEqual([
    [{ yen: 30_000, paid_on: later }],
    [
      { yen: 10_000, paid_on: later },
      { yen: 20_000, paid_on: payDay },
    ],
  ])
})

it('an amount changed to less than was paid in advance is settled once it is fixed; not while a transfer is under way', async () => {
  const terms = await w.scheme(stages, seventy)
  const application = await w.granted(terms, 500_000)
  const ids = (await w.payments(application)).map(({ id }) => id)
  const batch = await w.approved(ids, payDay)
  await expect(w.changed(application, 'amount', 200_000)).rejects.toThrow('under way')
  expect((await w.miura.browser.post(`/staff/payments/batches/${batch}/results`, { rest: 'paid' })).status).toBe(303)
  await w.decided('change', application, { outcome: 'approve', yen: 200_000 }, site.services.now())
  expect(await balance(terms.scheme)).toMatchObject({ committed: 350_000, paid: 350_000 })
  await w.fixed(application, 150_000)
  const owed = await recovery(application)
  expect(owed).toMatchObject({ yen: 200_000, cause: 'settlement' })
  await receive(owed?.id ?? '', 200_000)
  expect(await balance(terms.scheme)).toMatchObject({ committed: 150_000, paid: 150_000 })
})

it('what was paid in one year and the next comes back into both', async () => {
  const terms = await w.scheme(stages, seventy)
  const application = await w.granted(terms, 500_000)
  await pay(application)
  await w.carriedOver(application)
  await w.fixed(application, 420_000)
  await pay(application)
  const year = (fiscal_year: number) => site.inside((tx) => balanceOf(tx, terms.scheme, fiscal_year))
  expect([await year(bookYear), await year(bookYear + 1)]).toMatchObject([
    { committed: 350_000, paid: 350_000 },
    { committed: 70_000, paid: 70_000 },
  ])
  await w.decided('cancellation', application, { outcome: 'cancel', yen: null, reason: '第17条' }, site.services.now())
  const owed = await recovery(application)
  expect((await receive(owed?.id ?? '', 100_000)).status).toBe(303)
  expect([await year(bookYear), await year(bookYear + 1)]).toMatchObject([
    { committed: 320_000, paid: 320_000 },
    { committed: 0, paid: 0 },
  ])
})

it('what comes after 31 May is income of the year in which it comes: the closed year has no more left; interest is in no ledger', async () => {
  const terms = await w.scheme(stages, seventy)
  const application = await w.granted(terms, 500_000)
  await pay(application)
  await w.fixed(application, 300_000)
  const owed = found(await recovery(application))
  const { now } = site.services
  site.services.now = () => tokyoInstant(`${bookYear + 1}-06-10`, '12:00')
  const year = (fiscal_year: number) => site.inside((tx) => balanceOf(tx, terms.scheme, fiscal_year))
  expect((await receive(owed.id, 20_000, `${bookYear + 1}-05-31`)).status).toBe(303)
  const closed = { committed: 330_000, paid: 330_000, past_income: 0, left: 99_670_000 }
  expect(await year(bookYear)).toMatchObject(closed)
  // More than the money: what was late bears interest.
  expect((await receive(owed.id, 31_000, `${bookYear + 1}-06-01`)).status).toBe(303)
  expect([await year(bookYear), await year(bookYear + 1)]).toEqual([
    { ...closed, appropriated: 100_000_000 },
    { appropriated: 0, committed: 0, paid: 0, past_income: 30_000, left: 0 },
  ])
  const text = async (path: string) => (await (await w.miura.browser.get(path)).text()).replace(/<[^>]+>/g, '')
  const page = await text(`/staff/recoveries/${owed.id}`)
  expect([
    page.includes(`${bookYear}年度に戻入 20,000円`),
    page.includes(`過年度収入として${bookYear + 1}年度に 30,000円`),
  ]).toEqual([true, true])
  expect(await text(`/staff/schemes/${terms.scheme}/budget?fiscal_year=${bookYear + 1}`)).toMatch(
    /ほかに過年度収入が30,000円.*過年度収入.*年度に支払った額/s,
  )
  expect(await text(`/staff/schemes/${terms.scheme}/budget?fiscal_year=${bookYear}`)).toContain(
    `30,000円は、出納閉鎖のあとに戻ったため、過年度収入として${bookYear + 1}年度に入れました`,
  )
  site.services.now = now
})

it('a raise takes back what has not come back yet: nobody pays back and is paid again, and no more than stands is paid', async () => {
  const terms = await w.scheme(
    ['submitted', 'decision', 'payment', 'closed'],
    [
      { percent: 50, months: 0 },
      { percent: 50, months: 6 },
    ],
  )
  const lowered = async (name: string) => {
    const application = await w.granted(terms, 300_000, { name })
    const [first] = await w.payments(application)
    const batch = await w.approved([first?.id ?? ''], payDay)
    await w.miura.browser.post(`/staff/payments/batches/${batch}/results`, { rest: 'paid' })
    await w.changed(application, 'amount', 100_000)
    expect([await due(application), await recovery(application)]).toMatchObject([
      [['advance', 150_000, 'paid']],
      { yen: 50_000, state: 'open' },
    ])
    return application
  }
  const raised = async (application: string, yen: number) => {
    for (const to of ['report', 'awarded'] as const) await site.inside((tx) => moveApplication(tx, application, to))
    await w.changed(application, 'amount', yen)
  }
  const [none, some, less] = [await lowered('甲社'), await lowered('乙社'), await lowered('丙社')]
  await raised(none, 250_000)
  expect([(await recovery(none))?.state, await due(none)]).toEqual([
    'dropped',
    [
      ['advance', 150_000, 'paid'],
      ['final', 100_000, 'due'],
    ],
  ])
  const dropped = await w.miura.browser.get(`/staff/recoveries/${(await recovery(none))?.id}`)
  expect(await dropped.text()).toContain('変更の決定で、返さなくてよくなりました')
  await receive((await recovery(some))?.id ?? '', 20_000)
  await raised(some, 250_000)
  expect([await recovery(some), (await due(some))[1]]).toMatchObject([
    { yen: 50_000, waived_yen: 30_000, state: 'recovered' },
    ['final', 120_000, 'due'],
  ])
  await raised(less, 120_000)
  expect([await recovery(less), (await due(less)).length]).toMatchObject([
    { yen: 50_000, waived_yen: 20_000, state: 'open' },
    1,
  ])
  await pay(none, some)
  expect(await balance(terms.scheme)).toMatchObject({ committed: 650_000, paid: 650_000 })
})

it('whatever is decided, paid, failed, asked back and carried over, in whatever order: no more is paid than stands, and the ledger takes every result', async () => {
  const plans = fc.constantFrom<{ fixes: boolean; stages: string[]; shares: object[] }>(
    { fixes: true, stages, shares: seventy },
    { fixes: true, stages, shares: [{ percent: 100, months: null }] },
    {
      fixes: false,
      stages: ['submitted', 'decision', 'payment', 'report', 'closed'],
      shares: [
        { percent: 40, months: 0 },
        { percent: 60, months: 6 },
      ],
    },
  )
  await fc.assert(
    fc.asyncProperty(plans, steps, async ({ fixes, stages, shares }, steps) => {
      const walk = await moneyWalk(site, w, await w.scheme(stages, shares), fixes)
      for (const step of steps) {
        await walk.take(step)
        await walk.holds()
      }
    }),
    // Making a failed run shorter would take minutes: its seed is enough to see it again.
    { numRuns: 20, endOnFailure: true },
  )
}, 60_000)
