import { parse } from 'node-html-parser'
import { addDays, datePhrase, today } from '#platform/calendar/index.ts'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { person } from '../../../../test/member-world.ts'
import { givenScheme, inDays, schemeWorld, type SchemeWorld } from '../../../../test/scheme-world.ts'
import { othersRow, othersScheme, publishedScheme } from '../../../../test/support-world.ts'
import { testSite } from '../../../../test/site.ts'
import { schemePaths } from '../paths.ts'
import { ruleSet } from '../rules/rule-set.ts'

let w: SchemeWorld
beforeAll(async () => {
  w = await schemeWorld(await testSite())
  await w.site.inside((tx) =>
    tx
      .updateTable('organization')
      .set({ address: 'みなも区水辺1-2-3', industry: ['24'] })
      .where('id', '=', w.factory)
      .execute(),
  )
  const rules = (must: string, form = {}) => ({
    title: 'ルール',
    form,
    lines: [{ id: 'one', article: '第3条', words: `要件（${must}）`, must, unmet: 'ご相談ください。' }],
    examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
  })
  await givenScheme(
    w.site,
    { title: '工場の補助', state: 'published', published_at: new Date() },
    {},
    rules('any_of(applicant.industry, ["E"])'),
  )
  await givenScheme(
    w.site,
    { title: '老舗の補助', state: 'published', published_at: new Date() },
    {},
    rules('applicant.years >= 50'),
  )
  await givenScheme(
    w.site,
    { title: '農家の補助', state: 'published', published_at: new Date() },
    {},
    rules('any_of(applicant.industry, ["A"])'),
  )
  await givenScheme(
    w.site,
    { title: '団体の補助', audiences: ['association'], state: 'published', published_at: new Date() },
    {},
    rules('form.tax_paid', { tax_paid: { type: 'yes', words: '納税' } }),
  )
  await givenScheme(
    w.site,
    { title: 'これからの補助', state: 'published', published_at: new Date() },
    { opens_at: inDays(3) },
  )
  await givenScheme(w.site, { title: '下書きの補助' })
})

test('Each open scheme stands under what the record says of it, with the reason; what is not open or not public does not', async () => {
  const page = parse(await (await w.hana.browser.get(schemePaths.fits())).text())
  const groups = page.querySelectorAll('section.flow').map((section) => ({
    title: section.querySelector('h2')?.text,
    schemes: section.querySelectorAll('.card-title').map(({ text }) => text),
  }))
  expect(groups).toEqual([
    { title: '使えそうな支援策', schemes: ['工場の補助'] },
    { title: '確かめることが残っている支援策', schemes: ['老舗の補助'] },
    { title: '対象にならない支援策', schemes: ['農家の補助', '団体の補助'] },
  ])
  expect(page.text).toContain('登録にないこと：創業からの年数')
  expect(page.text).toContain('対象は「商店街・団体・NPO」')
  expect(page.text).toContain('ご相談ください。')
})

test('What is taken at a counter or by another body stands by itself, as far as its own limits let the firm in', async () => {
  const ahead = { closes_on: addDays(today(new Date()), 30) }
  await w.site.inside((tx) =>
    tx.updateTable('organization').set({ size_band: '101-300' }).where('id', '=', w.factory).execute(),
  )
  await othersScheme(w.site, { title: '国の補助', audiences: ['business'], employees_max: 300, ...ahead })
  await othersScheme(w.site, { title: '国の小さな補助', employees_max: 20, ...ahead })
  await othersScheme(w.site, { title: '国の団体の補助', audiences: ['association'], ...ahead })
  await othersScheme(w.site, { title: '国のこれからの補助', opens_on: addDays(today(new Date()), 3), ...ahead })
  await publishedScheme(w.site, { title: '窓口の相談', stages: [] })
  const page = parse(await (await w.hana.browser.get(schemePaths.fits())).text())
  const [section] = page.querySelectorAll('section.flow').filter((one) => one.text.includes('窓口やほかの機関で'))
  expect(section?.querySelectorAll('.card-title').map(({ text }) => text)).toEqual(['国の補助', '窓口の相談'])
})

test('Rules that the engine no longer reads are no error: the office is to be asked, and nobody is told that it fits', async () => {
  const line = { id: 'one', article: '', words: '要件', must: 'forgotten(applicant.kind)', unmet: '' }
  const scheme = await givenScheme(
    w.site,
    { title: '昔のことばの補助', state: 'published', published_at: new Date() },
    {},
    ruleSet.parse({
      title: 'ルール',
      lines: [line],
      examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
    }),
  )
  const response = await w.hana.browser.get(schemePaths.fits())
  const [, nearly] = parse(await response.text()).querySelectorAll('section.flow')
  expect([response.status, nearly?.text]).toEqual([200, expect.stringContaining('窓口にお問い合わせください')])
  expect(nearly?.text).toContain('昔のことばの補助')
  expect((await w.hana.browser.get(schemePaths.page(scheme))).status).toBe(200)
})

test('What fits a firm is its own and the staff’s to read; for others there is nothing, and a stranger is told what it is', async () => {
  const path = schemePaths.fits(w.factory)
  const statuses = [w.hana, w.miura, w.coordinator, w.auditor, w.jiro].map(
    async ({ browser }) => (await browser.get(path)).status,
  )
  expect(await Promise.all(statuses)).toEqual([200, 200, 200, 200, 404])
  const shown = parse(await (await w.stranger.get(path)).text()).querySelector('main')
  expect(shown?.querySelectorAll('a[href^="/s"]').map((link) => link.getAttribute('href'))).toEqual([
    '/sign-in?next=%2Fsupport%2Ffits',
    schemePaths.find(),
  ])
  expect(shown?.text).not.toContain('工場')
})

test('A person without a firm sees schemes judged, too: by where they are, and whom each is for', async () => {
  const { account, browser } = await w.enter('founder@example.jp')
  const id = newId()
  const lives = (area: string) =>
    w.site.inside((tx) => tx.updateTable('person').set({ area }).where('id', '=', id).execute())
  await w.site.inside((tx) =>
    tx
      .insertInto('person')
      .values(person(id, account, '歩'))
      .execute(),
  )
  const open = { state: 'published', published_at: new Date() } as const
  const here = {
    title: 'ルール',
    lines: [
      { id: 'here', words: '区内の方', must: 'applicant.in_ward' },
      { id: 'young', words: '3年以内', must: '!has(applicant.years) || applicant.years <= 3' },
      { id: 'trade', words: '業種', must: 'any_of(applicant.industry, ["E"])' },
    ],
    examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
  }
  await givenScheme(w.site, { title: '始める方の補助', audiences: ['founder'], employees_max: 20, ...open }, {}, here)
  const read = async (path: string) => {
    const page = parse(await (await browser.get(path)).text())
    const card = page.querySelectorAll('.card').filter((one) => one.text.includes('始める方の補助'))[0]
    return { card: card?.text.replaceAll(/\s+/g, ' '), page }
  }
  const without = await read(schemePaths.fits())
  expect(without.card).toContain('確認が必要')
  expect(without.card).toContain('登録にないこと：所在地が区内にあるか')
  expect(without.page.querySelectorAll('a[href="/me/profile#area"]')).toHaveLength(2)
  await lives('みなも区水辺')
  const { card, page } = await read(schemePaths.fits('person'))
  expect(card).toContain('使えそう')
  expect(card).toContain('業種 申請のときに確かめます')
  expect(card).not.toContain('従業員')
  const sections = page.querySelectorAll('section.flow').map(({ text }) => text)
  const firms = sections.find((text) => text.includes('対象にならない支援策'))
  expect(firms).toContain('工場の補助')
  expect(firms).toContain('事業者が対象です')
  await lives('千代田区')
  expect((await read(schemePaths.fits())).card).toContain('対象外')
})

test('A firm’s representative may look at it as a person; nobody may for another, and who has no profile yet writes one first', async () => {
  const main = async (browser: typeof w.stranger, path: string) => {
    const response = await browser.get(path)
    return [response.status, parse(await response.text()).querySelector('main')?.text]
  }
  const links = parse(await (await w.hana.browser.get(schemePaths.fits())).text())
    .querySelectorAll('main a[href^="/support/fits"]')
    .map((link) => link.getAttribute('href'))
  expect(links).toEqual([schemePaths.fits('person')])
  expect(await main(w.hana.browser, schemePaths.fits('person'))).toEqual([
    200,
    expect.stringContaining('あなたのプロフィールと'),
  ])
  expect(await main(w.miura.browser, schemePaths.fits(w.hana.person))).toEqual([404, expect.anything()])
  expect(await main(w.coordinator.browser, schemePaths.fits())).toEqual([
    409,
    expect.stringContaining('先にプロフィールを書いてください'),
  ])
})

test('Three hundred of them stand on pages, what can be applied for here first', async () => {
  const page = async (path: string) => {
    const response = await w.hana.browser.get(path)
    const main = parse(await response.text()).querySelector('main')
    const titles = main?.querySelectorAll('.card-title').map(({ text }) => text) ?? []
    return { status: response.status, titles, text: main?.text ?? '' }
  }
  const before = (await page(schemePaths.fits())).titles
  const closes_on = addDays(today(new Date()), 1)
  await w.site.inside((tx) =>
    tx
      .insertInto('scheme')
      .values(Array.from({ length: 300 }, (_, i) => othersRow({ title: `国の補助その${i}`, closes_on })))
      .execute(),
  )
  const first = await page(schemePaths.fits())
  expect(first.titles.length).toBe(30)
  expect(first.titles.slice(0, 4)).toEqual(before.slice(0, 4))
  expect(first.text).toContain(`全${300 + before.length}件（1／${Math.ceil((300 + before.length) / 30)}ページ）`)
  expect(first.text).toContain(`締切${datePhrase(closes_on).ja}`)
  const rest = await Promise.all(
    Array.from({ length: Math.ceil((300 + before.length) / 30) - 1 }, (_, i) =>
      page(schemePaths.fits(w.factory, i + 2)),
    ),
  )
  const all = [first, ...rest].flatMap(({ titles }) => titles)
  expect([all.length, new Set(all).size]).toEqual([300 + before.length, 300 + before.length])
  expect((await page(schemePaths.fits(w.factory, 99))).status).toBe(404)
})
