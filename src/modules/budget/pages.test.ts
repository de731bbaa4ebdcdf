import { parse } from 'node-html-parser'
import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { fiscalYear, today, tokyoInstant } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { applicationWorld, type ApplicationWorld } from '../../../test/application-world.ts'
import { minamo } from '../../../test/database.ts'
import { givenScheme } from '../../../test/scheme-world.ts'
import { testSite } from '../../../test/site.ts'
import { balanceOf, budgetPaths, payingYears, postEntry } from './index.ts'
import { budgetOfYear } from './queries/years.ts'
import { whyClosed } from './rules.ts'

/** Its books are open, whenever this runs. */
const year = fiscalYear(today(new Date()))
let w: ApplicationWorld
let officer: Awaited<ReturnType<ApplicationWorld['enter']>>
beforeAll(async () => {
  const site = await testSite()
  w = await applicationWorld(site)
  await site.account('officer@example.jp', 'officer')
  officer = { ...(await w.enter('officer@example.jp')) }
})

const appropriation = (more: Record<string, string> = {}) => ({
  id: newId(),
  fiscal_year: String(year),
  basis: 'initial',
  yen: '1,000,000',
  words: '第1回定例会で可決',
  document_number: '8みな産第3号',
  ...more,
})
/** Out of the year before last. */
const carriedOver = newId()
const left = async (fiscal_year = year) => (await w.site.inside((tx) => balanceOf(tx, w.scheme, fiscal_year))).left

test('An officer enters the budget and takes some of it away; a second click, a wrong form and a coordinator enter nothing', async () => {
  const [path, form] = [budgetPaths.scheme(w.scheme), appropriation()]
  for (const _ of [1, 2]) expect((await officer.browser.post(path, form)).status).toBe(303)
  await officer.browser.post(path, appropriation({ basis: 'decrease', yen: '200000' }))
  expect(await left()).toBe(800_000)
  const wrong = await officer.browser.post(path, appropriation({ yen: 'たくさん', words: '増額' }))
  expect([wrong.status, (await wrong.text()).includes('増額')]).toEqual([422, true])
  expect((await officer.browser.post(path, appropriation({ basis: 'decrease', yen: '900000' }))).status).toBe(409)
  const others = [w.coordinator, w.auditor, w.jiro].map(async ({ browser }) => [
    (await browser.get(path)).status,
    (await browser.post(path, appropriation())).status,
  ])
  expect(await Promise.all(others)).toEqual([
    [200, 403],
    [200, 403],
    [404, 404],
  ])
  expect(await left()).toBe(800_000)
})

test('The ledger says of each entry what, whose, why, who and what was left; the list adds the schemes up, also as a file', async () => {
  const id = await w.begun()
  await w.filled(id)
  await w.submitted(id)
  const entry = {
    scheme: w.scheme,
    fiscal_year: year,
    yen: 300_000,
    application: id,
    words: '交付決定',
    now: new Date(),
  }
  await w.site.inside((tx) => postEntry(tx, systemActor(minamo.code, '台帳'), { ...entry, kind: 'commit' }))
  const rows = parse(await (await officer.browser.get(budgetPaths.scheme(w.scheme))).text())
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('.cell, th').map((cell) => cell.text.replace(/\s+/g, ' ').trim()))
  expect(rows[0]?.slice(2, 6)).toEqual(['交付の決定', `${year}-0001 小宮山製作所交付決定`, '300,000円', '500,000円'])
  expect(rows[1]?.slice(4, 6)).toEqual(['△200,000円', '800,000円'])
  const all = await (await w.coordinator.browser.get(budgetPaths.all(year))).text()
  expect(all).toContain('IT導入支援補助金')
  expect((await w.auditor.browser.post(budgetPaths.csv(year))).status).toBe(403)
  const csv = await (await officer.browser.post(budgetPaths.csv(year))).text()
  expect(csv).toContain(`${year},IT導入支援補助金,800000,300000,0,500000,0`)
}, 20_000)

test('A list of one scheme and of three asks the database as often', async () => {
  const queries = async () => {
    w.site.db.takeQueries()
    await w.site.inside((tx) => budgetOfYear(tx, year))
    return w.site.db.takeQueries().length
  }
  const one = await queries()
  for (const title of ['二つめ', '三つめ'])
    await givenScheme(w.site, { title, state: 'published', published_at: new Date() })
  expect(await queries()).toBe(one)
})

test('What is committed and not paid goes over to the next year with its money, and is paid from there; too early it does not', async () => {
  const id = carriedOver
  const actor = systemActor(minamo.code, '台帳')
  await w.site.inside(async (tx) => {
    const paid_on = `${year - 1}-01-20`
    const entry = {
      scheme: w.scheme,
      fiscal_year: year - 2,
      application: null,
      words: '',
      now: tokyoInstant(paid_on, '12:00'),
    }
    await postEntry(tx, actor, { ...entry, kind: 'appropriate', yen: 500 })
    await postEntry(tx, actor, { ...entry, kind: 'commit', yen: 400, application: id })
    await postEntry(tx, actor, { ...entry, kind: 'pay', yen: 100, application: id, paid_on })
  })
  const carried = { applications: id, words: '工事の遅れ', document_number: '' }
  const { now } = w.site.services
  w.site.services.now = () => tokyoInstant(`${year - 1}-01-31`, '12:00')
  expect((await officer.browser.post(budgetPaths.carryingOver(w.scheme, year - 2), carried)).status).toBe(409)
  w.site.services.now = () => tokyoInstant(`${year - 1}-05-31`, '23:59')
  expect(
    (await officer.browser.post(budgetPaths.carryingOver(w.scheme, year - 2), { ...carried, applications: newId() }))
      .status,
  ).toBe(422)
  expect((await officer.browser.post(budgetPaths.carryingOver(w.scheme, year - 2), carried)).status).toBe(303)
  w.site.services.now = now
  const [before, next] = await w.site.inside(async (tx) => [
    await balanceOf(tx, w.scheme, year - 2),
    await balanceOf(tx, w.scheme, year - 1),
  ])
  expect(before).toMatchObject({ appropriated: 200, committed: 100, paid: 100, left: 100 })
  expect(next).toMatchObject({ appropriated: 300, committed: 300, paid: 0, left: 0 })
  expect(await w.site.inside((tx) => payingYears(tx, [id]))).toEqual(new Map([[id, year - 1]]))
  w.site.services.now = () => tokyoInstant(`${year - 1}-05-01`, '12:00')
  const done = await (await officer.browser.get(budgetPaths.carryingOver(w.scheme, year - 2))).text()
  expect([done.includes('繰り越すものはありません'), done.includes('翌年度に支払う申請')]).toEqual([true, false])
  w.site.services.now = now
})

test('After 31 May nobody enters or carries over anything in the year before; twelve digits are the most', async () => {
  const { now } = w.site.services
  w.site.services.now = () => tokyoInstant(`${year}-06-01`, '00:00')
  const closed = [
    await officer.browser.get(budgetPaths.carryingOver(w.scheme, year - 1)),
    await officer.browser.post(budgetPaths.scheme(w.scheme), appropriation({ fiscal_year: String(year - 2) })),
    await officer.browser.post(budgetPaths.carryingOver(w.scheme, year - 1), {
      applications: carriedOver,
      words: '遅れ',
      document_number: '',
    }),
  ]
  for (const answer of closed)
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('5月31日に閉鎖されました')])
  const page = await (await officer.browser.get(budgetPaths.scheme(w.scheme, year - 1))).text()
  expect([
    page.includes('5月31日に閉鎖されました'),
    page.includes('台帳に入れる'),
    page.includes('繰越をする'),
  ]).toEqual([true, false, false])
  const tooMuch = await officer.browser.post(budgetPaths.scheme(w.scheme), appropriation({ yen: '9999999999999' }))
  expect([tooMuch.status, await tooMuch.text()]).toEqual([422, expect.stringContaining('999,999,999,999')])
  expect(await left(year - 1)).toBe(0)
  const early = await officer.browser.get(budgetPaths.carryingOver(w.scheme, year))
  expect([early.status, await early.text()]).toEqual([409, expect.stringContaining(`${year + 1}年2月1日から`)])
  w.site.services.now = now
  const days = ['2026-05-31', '2026-06-01'].map((day) => whyClosed(2025, tokyoInstant(day, '12:00')) === null)
  expect(days).toEqual([true, false])
})

test('The budget of a draft is set before it is public and is in the sums of the year; then the draft cannot be deleted; one without money has none', async () => {
  const id = await givenScheme(
    w.site,
    { title: '店先改装補助金', kind: 'grant' },
    { fiscal_year: year, budget_yen: 3_000_000 },
  )
  const manage = parse(await (await officer.browser.get(`/staff/schemes/${id}`)).text())
  expect(manage.querySelector(`a[href="${budgetPaths.scheme(id)}"]`)?.text).toBe('予算の台帳')
  expect((await officer.browser.post(budgetPaths.scheme(id), appropriation())).status).toBe(303)
  const ledger = await (await officer.browser.get(budgetPaths.scheme(id, year))).text()
  expect(ledger).toContain('この年度の募集回で示した予算は3,000,000円です')
  const rows = await w.site.inside((tx) => budgetOfYear(tx, year))
  expect(rows.find(({ scheme }) => scheme === id)?.appropriated).toBe(1_000_000)
  const refused = await officer.browser.post(`/staff/schemes/${id}/deletion`, { version: '1' })
  expect([refused.status, (await refused.text()).includes('予算の台帳に記入があるため')]).toEqual([409, true])
  const certification = await givenScheme(w.site, { title: 'ソーシャルビジネス認定', kind: 'certification' })
  expect((await officer.browser.get(budgetPaths.scheme(certification))).status).toBe(404)
  expect(await (await officer.browser.get(`/staff/schemes/${certification}`)).text()).not.toContain(
    budgetPaths.scheme(certification),
  )
})
