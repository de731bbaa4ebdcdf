// The ticket page: what can be changed, what it tells and to whom.
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { inHours, publishedEvent, registered } from '../../../test/event-world.ts'
import { memberWorld, type MemberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'
import { findRegistration, participantsIn } from './queries/registrations.ts'

let site: Awaited<ReturnType<typeof testSite>>
let w: MemberWorld
beforeAll(async () => {
  site = await testSite()
  w = await memberWorld(site)
})

const online_url = 'https://example.jp/meet/secret'
const browse = () => site.browser()
const textOf = async (code: string | undefined) => (await browse().get(`/tickets/${code}`)).text()
const rowOf = (id: string) => site.inside((tx) => findRegistration(tx, id))
const namesOf = async (id: string) => (await site.inside((tx) => participantsIn(tx, id))).map(({ name }) => name)
const group = (event: string, names: string[], more = {}) =>
  registered(site, event, { names, about: { name_kana: 'ミズノ' }, ...more })
const save = (code: string | undefined, values: Record<string, string>) =>
  browse().post(`/tickets/${code}/answers`, { version: '1', ...values })

describe('the ticket page', () => {
  test('tells where to join only whoever has a seat, and nobody what a companion may not change', async () => {
    const event = await publishedEvent(site, { form: 'online', online_url })
    const admitted = await group(event, ['一', '二'])
    const waiting = await group(event, ['三'], { state: 'waiting', queue: 1 })
    expect(await textOf(admitted.codes[0])).toContain(online_url)
    expect(await textOf(waiting.codes[0])).not.toContain(online_url)
    const companion = parse(await textOf(admitted.codes[1]))
    expect(companion.querySelectorAll('main form')).toEqual([])
    expect(companion.text).not.toContain(admitted.codes[0] ?? '-')
    expect((await browse().get(`/tickets/${waiting.codes[0]}/event.ics`)).status).toBe(404)
    const file = await (await browse().get(`/tickets/${admitted.codes[0]}/event.ics`)).text()
    const ids = (text: string) => text.match(/^UID:.*$/gm)
    expect(ids(file)).toHaveLength(1)
    expect(ids(file)).toEqual(ids(await (await browse().get(`/events/${event}/event.ics`)).text()))
  })

  test('is found by nobody who guesses: after some tries they are asked to wait', async () => {
    const tries = []
    for (let n = 0; n < 32; n += 1) tries.push((await browse().get(`/tickets/guess${n}`)).status)
    expect(new Set(tries)).toEqual(new Set([404, 429]))
    expect(tries.at(-1)).toBe(429)
    const pages = ['wishes', 'survey', 'ideas', 'own-link', 'materials/x', 'bookings', 'event.ics', 'answers']
    for (const page of pages) expect([page, (await browse().get(`/tickets/guess/${page}`)).status]).toEqual([page, 429])
    for (const act of ['wishes', 'survey', 'own-link', 'cancellation', 'confirmation', 'answers'])
      expect([act, (await browse().post(`/tickets/guess/${act}`, {})).status]).toEqual([act, 429])
    const event = await publishedEvent(site)
    const { codes } = await group(event, ['一'])
    expect((await browse().get(`/tickets/${codes[0]}`)).status).toBe(200)
  })

  test('of another municipality is not there', async () => {
    const event = await publishedEvent(site)
    const { codes } = await group(event, ['一'])
    const there = site.browser('hoshimi.localhost')
    expect([404, 429]).toContain((await there.get(`/tickets/${codes[0]}`)).status)
    expect([404, 429]).toContain((await there.post(`/tickets/${codes[0]}/cancellation`)).status)
  })
})

describe('a change', () => {
  test('hands no seat on: once it is given a name stays, also of who comes along; before, a slip can be put right', async () => {
    const event = await publishedEvent(site, { asks_about_work: false })
    const admitted = await group(event, ['一', '二'])
    expect((await save(admitted.codes[0], { name_2: '別人', name_kana_2: 'ベツジン' })).status).toBe(303)
    expect(await namesOf(admitted.id)).toEqual(['一', '二'])
    const form = parse(await (await browse().get(`/tickets/${admitted.codes[0]}/answers`)).text())
    expect(form.querySelector('input[name=name_2]')?.getAttribute('type')).toBe('hidden')
    const applied = await group(event, ['三', '四'], { state: 'applied' })
    await save(applied.codes[0], { name_2: '四郎' })
    expect(await namesOf(applied.id)).toEqual(['三', '四郎'])
  })

  test('takes somebody out, which frees a seat for who waits; whoever stays keeps their ticket, and the name stays whose it is', async () => {
    const event = await publishedEvent(site, { capacity: 3, asks_about_work: false })
    const three = await group(event, ['一', '二', '三'])
    const next = await group(event, ['待つ人'], { state: 'waiting', queue: 1 })
    const answer = await save(three.codes[0], { name_1: '乗っ取り', name_2: '二郎', needs_words: 'えび抜き' })
    expect(answer.status).toBe(303)
    expect(await namesOf(three.id)).toEqual(['一', '二'])
    expect((await rowOf(three.id))?.size).toBe(2)
    expect((await rowOf(next.id))?.state).toBe('offered')
    expect(await textOf(three.codes[1])).toContain('二 さんの参加票')
    expect((await browse().get(`/tickets/${three.codes[2]}`)).status).not.toBe(200)
  })

  test('takes out somebody in the middle: whoever comes after them keeps their own ticket', async () => {
    const event = await publishedEvent(site, { asks_about_work: true })
    const three = await group(event, ['一', '二', '三'], { about: { name_kana: 'ミズノ', kind: 'firm' } })
    const page = parse(await (await browse().get(`/tickets/${three.codes[0]}/answers`)).text())
    expect(page.querySelectorAll('[name=name_4]')).toEqual([])
    const kinds = { kind_1: 'firm', kind_2: 'firm', kind_3: 'student' }
    const saved = await save(three.codes[0], { ...kinds, name_2: '二', gone_2: 'yes', name_3: '三' })
    expect(saved.status).toBe(303)
    expect(await namesOf(three.id)).toEqual(['一', '三'])
    expect(await textOf(three.codes[2])).toContain('三 さんの参加票')
    expect(await textOf(three.codes[1])).not.toContain('参加票')
  })

  test('brings nobody in once seats are given, but does while the draw is still to come', async () => {
    const event = await publishedEvent(site, { asks_about_work: false })
    const seated = await group(event, ['一'])
    expect((await save(seated.codes[0], { name_2: '二' })).status).toBe(409)
    expect(await namesOf(seated.id)).toEqual(['一'])
    const drawn = await publishedEvent(site, { admission: 'draw', asks_about_work: false })
    const applied = await group(drawn, ['一'], { state: 'applied' })
    expect((await save(applied.codes[0], { name_2: '二' })).status).toBe(303)
    expect(await namesOf(applied.id)).toEqual(['一', '二'])
  })

  test('of a list that is about to be drawn ends with the applications', async () => {
    const event = await publishedEvent(site, { admission: 'draw', opens_at: inHours(-9), closes_at: inHours(-1) })
    const { codes } = await group(event, ['一'], { state: 'applied' })
    expect((await browse().get(`/tickets/${codes[0]}/answers`)).status).toBe(409)
  })

  test('made elsewhere meanwhile is told, and what was typed is kept', async () => {
    const event = await publishedEvent(site, { asks_about_work: false })
    const { id, codes } = await group(event, ['一'])
    expect((await save(codes[0], { needs_words: '車椅子' })).status).toBe(303)
    const late = await save(codes[0], { needs_words: '手話' })
    expect(late.status).toBe(409)
    const page = parse(await late.text())
    expect(page.querySelector('[name=needs_words]')?.text).toBe('手話')
    expect(page.querySelector('[name=version]')?.getAttribute('value')).toBe('2')
    expect((await rowOf(id))?.version).toBe(2)
  })
})

test('A member finds their events in one place, and an offered seat among what waits for them', async () => {
  const event = await publishedEvent(site, { title: '工場を巡る日' })
  await registered(site, event, { person: w.jiro.person, state: 'offered', queue: 1, offered_until: inHours(20) })
  const old = await publishedEvent(site, {
    title: '去年の会',
    starts_at: inHours(-48),
    ends_at: inHours(-46),
    closes_at: inHours(-50),
    opens_at: inHours(-90),
  })
  await registered(site, old, { email: w.jiro.email })
  await registered(site, await publishedEvent(site, { title: 'よその会' }))
  const page = parse(await (await w.jiro.browser.get('/my/events')).text())
  expect(page.querySelectorAll('.card-title').map(({ text }) => text)).toEqual(['工場を巡る日', '去年の会'])
  const me = await (await w.jiro.browser.get('/me')).text()
  expect(me).toContain('工場を巡る日')
  expect(me).toContain('空席のご案内')
})

test('Nonsense in any field is answered with a sentence, never with an error of ours', async () => {
  const event = await publishedEvent(site, { group_max: 6 })
  const { codes } = await group(event, ['一'])
  const nonsense = ['', '\u0000', '<script>', 'あ'.repeat(5000), '1e309', '\uD800', newId()]
  for (const text of nonsense) {
    const names = [
      'id',
      'name_1',
      'name_kana_1',
      'email',
      'phone',
      'ticket',
      'needs',
      'needs_words',
      'kind_1',
      'industry_1',
      'name_6',
      'kind_6',
      'version',
      'origin',
      'resident',
    ]
    const values = Object.fromEntries(names.map((name) => [name, text]))
    const statuses = [
      (await browse().post(`/events/${event}/registration`, values)).status,
      (await browse().post(`/tickets/${codes[0]}/answers`, values)).status,
      (await w.coordinator.browser.post(`/events/${event}/registrations/new`, values)).status,
      (
        await w.coordinator.browser.post(`/events/${event}/registrations/decision`, {
          ...values,
          registration: text,
          decision: text,
          words: text,
        })
      ).status,
      (await browse().post(`/tickets/${codes[0]}/offer`, { answer: text })).status,
    ]
    expect(statuses.filter((status) => status >= 500)).toEqual([])
  }
})
