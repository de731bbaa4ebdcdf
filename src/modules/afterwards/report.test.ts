import { parse } from 'node-html-parser'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { checkIn, guest, pastEvent } from '../../../test/after-world.ts'
import { minamo } from '../../../test/database.ts'
import { inHours } from '../../../test/event-world.ts'
import { memberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'
import { figuresOf } from './figures.ts'
import { eventsHeld } from './past.ts'

const site = await testSite()
const stranger = site.browser()
let w: Awaited<ReturnType<typeof memberWorld>>
beforeAll(async () => {
  w = await memberWorld(site)
})

const words = { came_of_it: '三社で朝市を開くことになりました。', next_steps: '春に二回目を開きます。' }
const write = (event: string, more: Record<string, string> = {}) =>
  w.coordinator.browser.post(`/events/${event}/report`, { version: '0', ...words, ...more })
const publish = (event: string, version = '1') =>
  w.coordinator.browser.post(`/events/${event}/report/publication`, { version })
const figures = async (event: string) => site.inside(async (tx) => (await figuresOf(tx, [event])).get(event))

/** 葵 came to an earlier one with 伊吹; now 葵, 伊吹, 宇野 and a walk-in come, 江藤 does not, 岡 was not admitted. */
async function twoEvents() {
  const email = `${newId()}@example.jp`
  const pair = async (event: string, one: string, other: string) => {
    const [a = '', b = ''] = [one, other].toSorted()
    await site.inside((tx) =>
      tx.insertInto('met').values({ municipality: minamo.code, event, one: a, other: b }).execute(),
    )
  }
  const first = await pastEvent(site, { starts_at: inHours(-500), ends_at: inHours(-498) })
  const ibuki = `${newId()}@example.jp`
  const earlier = [await guest(site, first, '葵', { email }), await guest(site, first, '伊吹', { email: ibuki })]
  await checkIn(site, first, earlier)
  await pair(first, earlier[0]?.participant ?? '', earlier[1]?.participant ?? '')
  const event = await pastEvent(site)
  const [a, b, c, walkIn] = [
    await guest(site, event, '葵', { email }),
    await guest(site, event, '伊吹', { email: ibuki }),
    await guest(site, event, '宇野'),
    await guest(site, event, '飛び入り', { walk_in: true }),
  ]
  await guest(site, event, '江藤')
  await guest(site, event, '岡', { state: 'declined' })
  await checkIn(site, event, [a, b, c, walkIn])
  await pair(event, a.participant, b.participant)
  await pair(event, a.participant, c.participant)
  return { event, first }
}

test('The figures are counted from what was recorded: applied, admitted, came, no-shows, walk-ins, first-timers, new pairs', async () => {
  const { event, first } = await twoEvents()
  expect(await figures(event)).toEqual({
    groups: 5,
    people: 5,
    drawn: null,
    admitted: 4,
    attended: 4,
    no_shows: 1,
    walk_ins: 1,
    first_timers: 2,
    new_pairs: 1,
    mutual_wishes: 0,
    answers: 0,
  })
  expect(await figures(first)).toMatchObject({ attended: 2, first_timers: 2, new_pairs: 1, no_shows: 0 })
})

test('Of a draw it is counted how many people it was about', async () => {
  const event = await pastEvent(site, { admission: 'draw' })
  const at = inHours(-20)
  await site.inside((tx) =>
    tx
      .insertInto('draw')
      .values({
        municipality: minamo.code,
        event,
        secret: Buffer.alloc(32),
        commitment: '0'.repeat(64),
        committed_at: at,
        seats: 4,
        pools: '[]',
        list: Buffer.alloc(0),
        list_hash: '0'.repeat(64),
        reasons: '{}',
        announced_source: 'さいころ',
        frozen_at: at,
        frozen_by: 'x',
        beacon: '4',
        beacon_source: 'さいころ',
        proof: Buffer.from('{}'),
        summary: '{"people": 5}',
        drawn_at: at,
        drawn_by: 'x',
      })
      .execute(),
  )
  expect(await figures(event)).toMatchObject({ drawn: 5 })
})

test('Where nobody was checked in it is not known who came', async () => {
  const event = await pastEvent(site)
  await guest(site, event, '葵')
  expect(await figures(event)).toMatchObject({ admitted: 1, attended: null, no_shows: null, first_timers: null })
})

test('A report is written, looked at, published: it stands on the event’s page, its figures stay, and the vision hears of it', async () => {
  const { event } = await twoEvents()
  const written = await write(event)
  expect(written.headers.get('location')).toBe(`/events/${event}/report/preview`)
  const preview = await (await w.coordinator.browser.get(`/events/${event}/report/preview`)).text()
  expect(preview).toContain('三社で朝市を')
  expect(await (await stranger.get(`/events/${event}`)).text()).not.toContain('三社で朝市を')
  expect((await publish(event)).status).toBe(303)
  const state = await site.inside((tx) =>
    tx.selectFrom('event').select('state').where('id', '=', event).executeTakeFirst(),
  )
  expect(state).toEqual({ state: 'reported' })
  await guest(site, event, '後から')
  const page = await (await stranger.get(`/events/${event}`)).text()
  for (const said of ['三社で朝市を', '春に二回目を']) expect(page).toContain(said)
  expect(parse(page).querySelector('#report')?.text).toContain('申込み5人5組')
  const [fact] = await site.inside((tx) =>
    tx.selectFrom('fact').selectAll().where('name', '=', 'events.reported').where('subject_id', '=', event).execute(),
  )
  expect(fact).toMatchObject({ measures: ['1-1.2.2.1'], data: { attended: 4, first_timers: 2 } })
  expect((await publish(event, '1')).status).toBe(409)
})

test('What runs still, or was written by somebody else meanwhile, is not published', async () => {
  const open = await pastEvent(site, { state: 'published' })
  await write(open)
  expect((await publish(open)).status).toBe(409)
  const event = await pastEvent(site)
  await write(event)
  const late = await write(event, { came_of_it: '別の方の文章' })
  expect([late.status, (await late.text()).includes('別の方の文章')]).toEqual([409, true])
  await write(event, { version: '1' })
  expect((await publish(event)).status).toBe(409)
  expect((await publish(event, '2')).status).toBe(303)
})

test('Another organization finds no report page; the auditor reads and is offered nothing to send', async () => {
  const { event } = await twoEvents()
  expect((await w.hana.browser.get(`/events/${event}/report`)).status).toBe(404)
  expect((await w.hana.browser.post(`/events/${event}/report`, { version: '0', ...words })).status).toBe(404)
  const page = await w.auditor.browser.get(`/events/${event}/report`)
  expect(page.status).toBe(200)
  expect(parse(await page.text()).querySelector('main form[method=post]')).toBe(null)
})

test('An idea is noted by the organizer and by whoever came, once, and announced with the measures of the event', async () => {
  const event = await pastEvent(site)
  const aoi = await guest(site, event, '葵')
  const idea = { id: newId(), words: '商店街で夜の朝市' }
  const send = () => stranger.post(`/tickets/${aoi.own}/ideas`, idea)
  expect([(await send()).status, (await send()).status]).toEqual([303, 303])
  await w.coordinator.browser.post(`/events/${event}/ideas`, { id: newId(), words: '空き店舗で試す' })
  expect((await stranger.post(`/tickets/${aoi.own}/ideas`, { id: newId(), words: ' ' })).status).toBe(422)
  const page = await (await w.coordinator.browser.get(`/events/${event}/ideas`)).text()
  for (const said of ['商店街で夜の朝市', '葵', '空き店舗で試す']) expect(page).toContain(said)
  const facts = await site.inside((tx) =>
    tx.selectFrom('fact').selectAll().where('name', '=', 'events.idea-noted').execute(),
  )
  expect(facts.map(({ measures, data }) => [measures, data])).toEqual(
    facts.map(() => [['1-1.2.2.1'], { event, organization: null }]),
  )
  expect(facts).toHaveLength(2)
  expect((await w.hana.browser.get(`/events/${event}/ideas`)).status).toBe(404)
})

test('Everybody reads how many events were held and how many came, by month and by aim', async () => {
  const { event } = await twoEvents()
  await site.inside((tx) =>
    tx
      .updateTable('event')
      .set({ measures: ['3-3.1.1'] })
      .where('id', '=', event)
      .execute(),
  )
  const { byAim } = await site.inside((tx) => eventsHeld(tx, new Date()))
  expect(byAim.get('3-3')).toEqual({ events: 1, visits: 4, first_timers: 2 })
  const text = parse(await (await stranger.get('/figures')).text()).text
  expect(text).toContain('開いた催し')
  expect(text).toContain('月ごとに催しに来た方')
})

test('The table of past events is for staff, in as many queries for three as for one, and as a file', async () => {
  const ask = (browser = w.coordinator.browser) => browser.get('/staff/event-figures')
  expect([(await ask(w.hana.browser)).status, (await ask(w.auditor.browser)).status]).toEqual([404, 200])
  const page = await (await ask()).text()
  expect(page).toContain('食のひとと話す夜')
  const csv = await (await w.coordinator.browser.get('/staff/event-figures.csv')).text()
  expect(csv).toContain('はじめての方（人）')
  const measures = parse(page).querySelectorAll('#measures tbody tr')
  expect(csv.split('\r\n').length - 2).toBe(parse(page).querySelectorAll('tbody tr').length - measures.length)
  const ofAim = measures.find(({ text }) => text.startsWith('3-3'))
  expect(ofAim?.querySelectorAll('td').map(({ text }) => text)).toEqual(['1', '4', '2'])
  const byMeasure = await (await w.coordinator.browser.get('/staff/event-figures.csv?by=measure')).text()
  expect(byMeasure).toMatch(/3-3[^\r\n]*,1,4,2\r\n/)
  const queries = async () => {
    site.db.takeQueries()
    await ask()
    return site.db.takeQueries().length
  }
  const before = await queries()
  await twoEvents()
  expect(await queries()).toBe(before)
})
