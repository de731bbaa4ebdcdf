import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { inHours, publishedEvent } from '../../../test/event-world.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { insertEventPools, insertEventSessions, insertEventTickets } from './actions/bulk.ts'
import { minamo } from '../../../test/database.ts'
import { newId } from '#platform/id.ts'

const municipality = minamo.code

describe('the public pages of events', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let stranger: Browser
  let queries: string[]
  beforeAll(async () => {
    site = await testSite()
    stranger = site.browser()
    queries = []
  })
  const page = async (path: string, who: Browser = stranger) => parse(await (await who.get(path)).text())
  const titles = async (query: string) =>
    (await page(`/events?${query}`)).querySelectorAll('.card-title').map(({ textContent }) => textContent)

  it('show an event whole: when in Japan, where with a map, for how much, how seats are given', async () => {
    const id = await publishedEvent(site, {
      title: '抽選の交流会',
      admission: 'draw',
      latitude: 35.5,
      longitude: 139.5,
      starts_at: new Date('2027-01-09T05:00:00Z'),
      ends_at: new Date('2027-01-09T07:00:00Z'),
    })
    await site.inside(async (tx) => {
      await insertEventTickets(tx, [
        { municipality, id: newId(), event: id, position: 1, label: '一般', price_yen: 1000, seats: null },
        { municipality, id: newId(), event: id, position: 2, label: '学生', price_yen: 0, seats: 5 },
      ])
      await insertEventPools(tx, [
        { municipality, event: id, position: 1, name: '区内にお住まいの方', seats: 10, rule: 'resident', value: '' },
      ])
    })
    const html = await page(`/events/${id}`)
    const text = html.querySelector('main')?.textContent ?? ''
    for (const words of [
      '2027年1月9日（土） 14:00〜16:00',
      '一般：1,000円',
      '学生：無料（5名まで）',
      '区内にお住まいの方：10席',
      '車椅子で入れる',
    ])
      expect(text).toContain(words)
    expect(html.querySelector('a[href^="https://maps.gsi.go.jp/"]')?.getAttribute('href')).toBe(
      'https://maps.gsi.go.jp/#17/35.5/139.5/&vs=c1',
    )
    expect(html.querySelectorAll('iframe, script[src^="http"]')).toEqual([])
  })

  it('show a map that is asked for nothing before it is opened, and let pictures in from there only', async () => {
    const picturesOf = async (id: string) => {
      const answer = await stranger.get(`/events/${id}`)
      const policy = answer.headers.get('content-security-policy')?.split('; ') ?? []
      const html = parse(await answer.text())
      const from = html
        .querySelectorAll('img[src^="http"]')
        .map((img) => [
          img.closest('details')?.getAttribute('open'),
          img.getAttribute('loading'),
          new URL(img.getAttribute('src') ?? '').origin,
        ])
      return [policy.find((rule) => rule.startsWith('img-src')), from] as const
    }
    const placed = await publishedEvent(site, { latitude: 35.6466, longitude: 139.653 })
    const gsi = 'https://cyberjapandata.gsi.go.jp'
    expect(await picturesOf(placed)).toEqual([
      `img-src 'self' data: ${gsi}`,
      Array.from({ length: 9 }, () => [undefined, 'lazy', gsi]),
    ])
    expect(await picturesOf(await publishedEvent(site))).toEqual(["img-src 'self' data:", []])
  })

  it('are listed by what is on next: a course by its next session, what goes on for months by its end', async () => {
    const at = (title: string, from: number, to: number) =>
      publishedEvent(site, { title: `順番 ${title}`, starts_at: inHours(from), ends_at: inHours(to) })
    await at('クリスマス', 500, 503)
    const course = await at('講座', 48, 2000)
    const begun = await at('始まった講座', -48, 3000)
    await at('展示', -400, 1500)
    await at('いま', -1, 1)
    await site.inside(async (tx) => {
      await tx.deleteFrom('event_session').where('event', 'in', [course, begun]).execute()
      const session = (event: string, from: number) => ({
        municipality,
        id: newId(),
        event,
        starts_at: inHours(from),
        ends_at: inHours(from + 2),
        title: '',
      })
      await insertEventSessions(tx, [
        session(course, 48),
        session(course, 1998),
        session(begun, -48),
        session(begun, 100),
        session(begun, 2998),
      ])
    })
    const order = (await titles('')).filter((title) => title.startsWith('順番'))
    expect(order).toEqual(['いま', '講座', '始まった講座', 'クリスマス', '展示'].map((title) => `順番 ${title}`))
  })

  it('tell search engines the same, and nothing that only those with a seat may know', async () => {
    const id = await publishedEvent(site, {
      title: '</script><b>かこむ',
      form: 'online',
      online_url: 'https://secret.example/room',
      starts_at: new Date('2027-01-09T05:00:00Z'),
      ends_at: new Date('2027-01-09T07:00:00Z'),
    })
    const text = await (await stranger.get(`/events/${id}`)).text()
    expect(text).not.toContain('secret.example')
    const json = JSON.parse(parse(text).querySelector('script[type="application/ld+json"]')?.textContent ?? '')
    expect(json).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: '</script><b>かこむ',
      startDate: '2027-01-09T14:00:00+09:00',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      eventStatus: 'https://schema.org/EventScheduled',
      isAccessibleForFree: true,
      organizer: { name: `${minamo.name} ${minamo.department}` },
    })
  })

  it('have no draft for strangers: its page, poster and calendar are not there, the list and the search are silent', async () => {
    const id = await publishedEvent(site, { title: 'ひみつの下書き', state: 'review', published_at: null })
    for (const path of [`/events/${id}`, `/events/${id}/poster`, `/events/${id}/event.ics`])
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404])
    for (const path of ['/events', '/events.ics', '/events.atom', '/search?q=ひみつの下書き', '/events?q=ひみつ'])
      expect((await (await stranger.get(path)).text()).includes(id)).toBe(false)
    await site.account('staff@example.jp', 'coordinator')
    const staff = site.browser()
    await staff.signIn('staff@example.jp')
    expect((await page(`/events/${id}`, staff)).querySelector('h1')?.textContent).toBe('ひみつの下書き')
    expect((await (await staff.get(`/search?q=${encodeURIComponent('ひみつの下書き')}`)).text()).includes(id)).toBe(
      true,
    )
  })

  it('list what lies ahead, narrowed by each filter', async () => {
    await publishedEvent(site, {
      title: 'しぼる一',
      kind: 'tour',
      form: 'online',
      facilities: ['childcare'],
      price_yen: 500,
    })
    await publishedEvent(site, {
      title: 'しぼる二',
      kind: 'pitch',
      opens_at: inHours(1),
      closes_at: inHours(2),
      facilities: [],
    })
    await publishedEvent(site, { title: 'しぼる三', starts_at: inHours(-4), ends_at: inHours(-2) })
    const q = `q=${encodeURIComponent('しぼる')}`
    expect((await titles(q)).toSorted()).toEqual(['しぼる一', 'しぼる二'])
    expect(await titles(`${q}&kind=tour`)).toEqual(['しぼる一'])
    expect(await titles(`${q}&form=online`)).toEqual(['しぼる一'])
    expect(await titles(`${q}&facility=childcare`)).toEqual(['しぼる一'])
    expect(await titles(`${q}&open=yes`)).toEqual(['しぼる一'])
    expect(await titles(`${q}&free=yes`)).toEqual(['しぼる二'])
    expect(await titles(`${q}&past=yes`)).toEqual(['しぼる三'])
    expect((await titles(`${q}&kind=';--&form=x&facility=%27&page=-1&open=1`)).length).toBe(2)
    expect((await stranger.get('/events?page=4711')).status).toBe(404)
    expect((await page('/events?q=zzzz')).querySelector('.empty a')?.getAttribute('href')).toBe('/events')
  })

  it('promise of no event from elsewhere that it is free, or open here', async () => {
    const elsewhere = {
      source: '一覧',
      source_key: '1',
      source_url: 'https://town.example/',
      opens_at: null,
      closes_at: null,
    }
    await publishedEvent(site, { title: 'よその催し', ...elsewhere })
    const q = `q=${encodeURIComponent('よその')}`
    expect(await titles(q)).toEqual(['よその催し'])
    expect(await titles(`${q}&free=yes`)).toEqual([])
    expect(await titles(`${q}&open=yes`)).toEqual([])
    expect((await page(`/events?${q}`)).querySelector('.card')?.textContent).not.toContain('無料')
  })

  it('take as many queries for three events as for one', async () => {
    const count = async () => {
      queries = site.db.takeQueries()
      await stranger.get(`/events?q=${encodeURIComponent('かぞえる')}`)
      queries = site.db.takeQueries()
      return queries.length
    }
    await publishedEvent(site, { title: 'かぞえる一' })
    await count()
    const one = await count()
    await publishedEvent(site, { title: 'かぞえる二' })
    await publishedEvent(site, { title: 'かぞえる三' })
    expect(await count()).toBe(one)
  })

  it('say of a cancelled event that it is, everywhere', async () => {
    const id = await publishedEvent(site, {
      title: 'やめた会',
      state: 'cancelled',
      cancelled_words: '台風のため。',
      starts_at: inHours(30),
      ends_at: inHours(32),
    })
    expect((await page(`/events/${id}`)).querySelector('.notice.error')?.textContent).toContain('台風のため。')
    expect(await (await stranger.get(`/events/${id}/event.ics`)).text()).toContain('METHOD:CANCEL')
    const feed = (await (await stranger.get('/events.ics')).text()).replaceAll('\r\n ', '').split('BEGIN:VEVENT')
    expect(feed.find((one) => one.includes(id))).toContain('STATUS:CANCELLED')
    expect((await page(`/events?q=${encodeURIComponent('やめた')}`)).querySelector('.chip.bad')?.textContent).toBe(
      '中止',
    )
  })

  it('put every session into a calendar, each under an id that stays', async () => {
    const id = await publishedEvent(site, { title: '全2回', version: 3 })
    await site.inside((tx) =>
      insertEventSessions(tx, [
        { municipality, id: newId(), event: id, starts_at: inHours(900), ends_at: inHours(901), title: '2回目' },
      ]),
    )
    const ics = async () => (await (await stranger.get(`/events/${id}/event.ics`)).text()).replaceAll('\r\n ', '')
    const text = await ics()
    expect(text.match(/^UID:.*$/gm)?.length).toBe(2)
    expect(text.match(/^SEQUENCE:.*$/gm)).toEqual(['SEQUENCE:2\r', 'SEQUENCE:2\r'].map((line) => line.trim()))
    expect(text).toContain('SUMMARY:全2回（2回目）')
    expect((await ics()).match(/^UID:.*$/gm)).toEqual(text.match(/^UID:.*$/gm))
  })

  it('print a poster with the address as a QR code', async () => {
    const id = await publishedEvent(site, { title: '張り紙の会' })
    const html = await page(`/events/${id}/poster`)
    expect(html.querySelector('.poster h1')?.textContent).toBe('張り紙の会')
    expect(html.querySelector('.poster-url')?.textContent).toContain(`/events/${id}`)
    expect(html.querySelectorAll('.poster svg.qr-code').length).toBe(1)
  })

  it('show a month with its holidays, and lead on', async () => {
    const id = await publishedEvent(site, {
      title: '正月の会',
      starts_at: new Date('2027-01-09T15:30:00Z'),
      ends_at: new Date('2027-01-09T16:30:00Z'),
    })
    const html = await page('/events/months/2027-01')
    const day = html.querySelectorAll('td').find((cell) => cell.querySelector('time[datetime="2027-01-10"]'))
    expect(day?.querySelector(`a[href="/events/${id}"]`)?.textContent).toBe('正月の会')
    expect(html.textContent).toContain('成人の日')
    expect(html.querySelector('a[rel=prev]')?.getAttribute('href')).toBe('/events/months/2026-12')
    for (const month of ['2027-13', '2027-1', 'x', '0000-01'])
      expect((await stranger.get(`/events/months/${month}`)).status).toBe(404)
  })
})
