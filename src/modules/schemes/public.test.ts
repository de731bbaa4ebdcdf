// What a visitor sees of support schemes, without an account.
import { parse as parseCsv } from 'csv-parse/sync'
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#platform/calendar/index.ts'
import { minamo } from '../../../test/database.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { openCall, othersScheme, publishedScheme } from '../../../test/support-world.ts'

const inDays = (n: number): string => addDays(today(new Date()), n)

describe('the public pages of support', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let stranger: Browser
  beforeAll(async () => {
    site = await testSite()
    stranger = site.browser()
  })
  const text = async (path: string, who: Browser = stranger) => (await who.get(path)).text()
  const page = async (path: string, who: Browser = stranger) => parse(await text(path, who))
  const titles = async (query: string) =>
    (await page(`/support?${query}`)).querySelectorAll('.card-title').map(({ textContent }) => textContent)
  const own = async (title: string, days: number, from = -1) => {
    const id = await publishedScheme(site, { title })
    await openCall(site, id, days, from)
    return id
  }

  it('show nothing yet with ways on: closed ones, a person to call, what was awarded', async () => {
    const html = await page('/support')
    expect(html.querySelectorAll('main a').map((a) => a.getAttribute('href'))).toEqual(
      expect.arrayContaining([
        '/support?when=closed',
        `tel:${minamo.phone.replaceAll('-', '')}`,
        '/support/awards',
        '/support/certified',
      ]),
    )
  })

  it('list what closes first, then what has no end, then what opens first; what is over stands apart', async () => {
    await own('順番 三十日', 30)
    await own('順番 募集前', 40, 10)
    await own('順番 終わった', -2, -9)
    await publishedScheme(site, { title: '順番 募集なし' })
    await othersScheme(site, { title: '順番 よその十日', closes_on: inDays(10) })
    await othersScheme(site, { title: '順番 よその今日まで', closes_on: inDays(0) })
    await othersScheme(site, { title: '順番 よその期限なし' })
    await othersScheme(site, { title: '順番 よその五日後から', opens_on: inDays(5) })
    await publishedScheme(site, { title: '順番 窓口の二十日', stages: [], closes_on: inDays(20) })
    await publishedScheme(site, { title: '順番 窓口でいつでも', stages: [] })
    await publishedScheme(site, { title: '順番 窓口の昨日まで', stages: [], closes_on: inDays(-1) })
    await othersScheme(site, { title: '順番 よその昨日まで', closes_on: inDays(-1) })
    const q = `q=${encodeURIComponent('順番')}`
    const ahead = [
      'よその今日まで',
      'よその十日',
      '窓口の二十日',
      '三十日',
      '窓口でいつでも',
      'よその期限なし',
      'よその五日後から',
      '募集前',
    ]
    const full = (names: readonly string[]) => names.map((name) => `順番 ${name}`)
    expect(await titles(q)).toEqual(full(ahead))
    expect(await titles(`${q}&when=open`)).toEqual(full(ahead.slice(0, 6)))
    expect((await titles(`${q}&when=closed`)).toSorted()).toEqual(
      full(['よその昨日まで', '窓口の昨日まで', '募集なし', '終わった']).toSorted(),
    )
    expect(await titles(`${q}&by=own`)).toEqual(full(['窓口の二十日', '三十日', '窓口でいつでも', '募集前']))
  })

  it('say of a call to come from when one applies, and on a card no line that is cut in its middle', async () => {
    const long = '商店街の空き店舗で店を始める方'.repeat(3)
    const id = await publishedScheme(site, {
      title: 'これからの募集',
      for_whom: `区内の商店\n\n${long}\n${long}\nほか`,
      amount_words: '上限50万円',
      rate_words: '2分の1以内',
    })
    await openCall(site, id, 40, 10)
    const own = (await page(`/support/${id}`)).querySelector('main')?.textContent ?? ''
    expect(own).toContain('まだ申請できません')
    expect(own).toMatch(/\d+年\d+月\d+日（.）\s*\d+:\d\dから、このページで申請できます。/)
    expect(own).toContain('補助率')
    const card = (await page(`/support?q=${encodeURIComponent('これからの募集')}`)).querySelector('main .card')
    expect(card?.textContent).toContain(`区内の商店／${long}`)
    expect(card?.textContent).not.toMatch(/…|ほか/)
  })

  it('lead to the counter where one applies there, for as long as it takes applications', async () => {
    const id = await publishedScheme(site, {
      title: '窓口の相談',
      stages: [],
      source_url: 'https://example.lg.jp/soudan',
    })
    const main = (await page(`/support/${id}`)).querySelector('main')
    expect(main?.textContent).toContain('募集中')
    expect(main?.textContent).toContain('期限なく受け付けています')
    expect(main?.textContent).toContain('窓口や電話など')
    expect(main?.querySelector('a[href="https://example.lg.jp/soudan"]')).not.toBeNull()
  })

  it('find by a question in plain words what comes near, the nearest first, where none has every word', async () => {
    await own('見本市出展補助金', 20)
    await own('従業員の健診費補助', 10)
    await own('終わった見本市の補助', -2, -9)
    const q = `q=${encodeURIComponent('見本市に出たい')}`
    expect((await titles(q))[0]).toBe('見本市出展補助金')
    expect(await titles(q)).not.toContain('終わった見本市の補助')
    expect(await titles(`${q}&kind=loan`)).toEqual([])
    const main = (await page(`/support?${q}`)).querySelector('main')
    expect(main?.textContent).toContain('「見本市に出たい」の言葉がすべて入った制度はありません')
    expect(main?.querySelector('.notice a')?.getAttribute('href')).toContain('when=closed')
    const exact = (await page(`/support?q=${encodeURIComponent('見本市出展補助金')}`)).querySelector('main')
    expect(exact?.textContent).not.toContain('近いものを並べています')
  })

  it('narrow by topic, kind and who; nonsense is left aside', async () => {
    const ahead = { closes_on: inDays(3) }
    await othersScheme(site, { title: 'しぼる一', kind: 'loan', topics: ['funds'], audiences: ['founder'], ...ahead })
    await othersScheme(site, {
      title: 'しぼる二',
      kind: 'grant',
      topics: ['digital', 'sales'],
      audiences: [],
      ...ahead,
    })
    const q = `q=${encodeURIComponent('しぼる')}`
    expect(await titles(`${q}&kind=loan`)).toEqual(['しぼる一'])
    expect(await titles(`${q}&topic=sales`)).toEqual(['しぼる二'])
    expect((await titles(`${q}&who=founder`)).toSorted()).toEqual(['しぼる一', 'しぼる二'])
    expect(await titles(`${q}&who=business`)).toEqual(['しぼる二'])
    expect((await titles(`${q}&kind=';--&topic=x&who=%27&when=never&page=-1`)).length).toBe(2)
    expect((await stranger.get('/support?page=4711')).status).toBe(404)
  })

  it('tell of one: by when, how much, what to hand in, the rules with their articles', async () => {
    const id = await own('くわしい補助金', 20)
    const main = (await page(`/support/${id}`)).querySelector('main')?.textContent ?? ''
    for (const words of [
      '50万円まで',
      '納税証明書',
      '発行から3か月以内',
      '区内に店があること',
      '（交付要綱）',
      '第3条第1号',
      '第5条第2項',
      '満たさないとき：区内に店を開いてから',
      '限度額50万円',
      minamo.phone,
    ])
      expect(main).toContain(words)
    expect(main).not.toContain('店の名前')
    const ics = await text(`/support/${id}/deadline.ics`)
    expect(ics).toContain('SUMMARY:締切：くわしい補助金')
    const json = parse(await text(`/support/${id}`)).querySelector('script[type="application/ld+json"]')?.textContent
    expect(JSON.parse(json ?? '')).toMatchObject({ '@type': 'MonetaryGrant', name: 'くわしい補助金' })
  })

  it('say when a call has other dates than were announced, and when it closed before its day', async () => {
    const id = await own('期間が変わる', 30)
    const at = (days: number) => new Date(Date.now() + days * 86_400_000)
    const announce = (closed_before: Date, closes_at?: Date) =>
      site.inside((tx) =>
        tx
          .updateTable('scheme_call')
          .set({ closed_before, ...(closes_at && { closes_at }) })
          .where('scheme', '=', id)
          .execute(),
      )
    await announce(at(20))
    expect(await text(`/support/${id}`)).toContain('受付の期間が変わりました')
    await announce(at(20), at(-0.1))
    const closed = await text(`/support/${id}`)
    expect(closed).toContain('予定より早く、受付を終えました')
    expect(closed).not.toContain('受付の期間が変わりました')
    await announce(at(-0.05))
    expect(await text(`/support/${id}`)).not.toContain('予定より早く')
  })

  it('say of what others offer whose it is, of when, and lead there', async () => {
    const id = await othersScheme(site, { title: 'よその制度', source_on: '2020-03-02', content: '</script><b>太' })
    const html = await page(`/support/${id}`)
    expect(html.querySelector('main')?.textContent).toContain('国の一覧 ／ 2020年3月2日現在')
    expect(html.querySelector('main')?.textContent).toContain('1年以上前の情報です')
    expect(html.querySelector('a.button[href="https://town.example/1"]')?.textContent).toBe('元のページを見る')
    expect(html.querySelectorAll('main b')).toEqual([])
    expect((await stranger.get(`/support/${id}/deadline.ics`)).status).toBe(404)
  })

  it('believe for a year who does not say when it ends: after that it stands with those that are over', async () => {
    const old = { source_on: inDays(-366) }
    await othersScheme(site, { title: 'ふるい情報', ...old })
    await othersScheme(site, { title: 'ふるくても期限内', ...old, closes_on: inDays(9) })
    await othersScheme(site, { title: 'ふるくない情報', source_on: inDays(-365) })
    const undated = await othersScheme(site, { title: 'ふるさ不明', source_on: null })
    const q = `q=${encodeURIComponent('ふる')}`
    expect(await titles(q)).toEqual(['ふるくても期限内', 'ふるくない情報', 'ふるさ不明'])
    expect(await titles(`${q}&when=closed`)).toEqual(['ふるい情報'])
    expect((await page(`/support/${undated}`)).querySelector('main')?.textContent).toContain('に取り込み）')
  })

  it('have no draft for strangers: no page, list, feed, download or search tells of it; staff see it before, as it will be', async () => {
    const drafts = [
      await publishedScheme(site, { title: 'ひみつの下書き', state: 'draft', published_at: null }),
      await publishedScheme(site, { title: 'ひみつの確認待ち', state: 'review', published_at: null }),
    ]
    for (const id of drafts) {
      await openCall(site, id)
      for (const path of [`/support/${id}`, `/support/${id}/deadline.ics`])
        expect([path, (await stranger.get(path)).status]).toEqual([path, 404])
    }
    const q = encodeURIComponent('ひみつ')
    for (const path of [
      '/',
      '/support',
      `/support?q=${q}`,
      `/support?q=${q}&when=closed`,
      '/support.csv',
      '/support.json',
      '/support.atom',
      `/search?q=${q}`,
    ])
      expect([path, (await text(path)).includes('ひみつの')]).toEqual([path, false])
    await site.account('staff@example.jp', 'officer')
    const staff = site.browser()
    await staff.signIn('staff@example.jp')
    const before = await page(`/support/${drafts[0]}`, staff)
    const said = ['h1', '.page-head .chip.good'].map((part) => before.querySelector(part)?.textContent)
    expect([...said, before.querySelectorAll('a[href$=".ics"]').length]).toEqual(['ひみつの下書き', '募集中', 0])
  })

  it('an ended scheme keeps its page, which leads on', async () => {
    const id = await publishedScheme(site, { title: '終えた制度', state: 'ended' })
    expect((await page(`/support/${id}`)).querySelector('.notice a[href="/support"]')).not.toBeNull()
    expect(await titles(`q=${encodeURIComponent('終えた')}&when=closed`)).toEqual([])
  })

  it('take as many queries for three schemes as for one', async () => {
    const q = `/support?q=${encodeURIComponent('かぞえる')}`
    const count = async () => {
      site.db.takeQueries()
      await stranger.get(q)
      return site.db.takeQueries().length
    }
    await own('かぞえる一', 5)
    await count()
    const one = await count()
    await own('かぞえる二', 5)
    await othersScheme(site, { title: 'かぞえる三' })
    expect(await count()).toBe(one)
  })

  it('are open data that machines can read: one record a line, dates as dates, every column named once', async () => {
    const id = await publishedScheme(site, {
      title: 'データ\n二行',
      content: '一行目\n\n二行目,"引用"',
      keywords: ['a', 'b'],
    })
    await openCall(site, id)
    const csv = await text('/support.csv')
    expect(csv.startsWith('全国地方公共団体コード,ID,地方公共団体名,')).toBe(true)
    const rows = parseCsv(csv)
    const [headings = [], ...records] = rows
    expect(new Set(headings).size).toBe(headings.length)
    expect(rows.flat().filter((cell) => /[\n\r]/.test(cell))).toEqual([])
    expect(
      records.filter((record) => record.every((cell) => cell === '') || record.length !== headings.length),
    ).toEqual([])
    const days = headings.flatMap((heading, i) =>
      /日$|日付$/.test(heading) ? records.map((record) => record[i] ?? '') : [],
    )
    expect(days.filter((day) => !/^(\d{4}-\d\d-\d\d)?$/.test(day))).toEqual([])
    const { fields, schemes } = JSON.parse(await text('/support.json'))
    expect(fields.map(({ heading }: { heading: string }) => heading)).toEqual(headings)
    expect(schemes.length).toBe(records.length)
    expect(schemes.find((one: { id: string }) => one.id === id)).toMatchObject({
      title: 'データ 二行',
      content: '一行目 二行目,"引用"',
      keywords: 'a;b',
      area_code: minamo.code,
      employees_max: null,
      url: expect.stringMatching(new RegExp(`/support/${id}$`)),
    })
  })

  it('the front page names what closes soon, and the feed what is new', async () => {
    await own('まもなく締切の制度', 2)
    expect(await text('/')).toContain('まもなく締切の制度')
    expect(await text('/support.atom')).toContain('<title>まもなく締切の制度</title>')
  })
})
