import { beforeAll, expect, test } from 'vitest'
import { today, tokyoInstant } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { jobs } from './jobs.ts'
import { checkIn, guest, pastEvent } from '../../../test/after-world.ts'
import { minamo } from '../../../test/database.ts'
import { inHours, registered } from '../../../test/event-world.ts'
import { memberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
const stranger = site.browser()
let w: Awaited<ReturnType<typeof memberWorld>>
beforeAll(async () => {
  w = await memberWorld(site)
})

const nameOf = (id: string) => `q_${id.replaceAll('-', '')}`

/** An event with two questions, and three who came to it. */
async function asked(more: Parameters<typeof pastEvent>[1] = {}) {
  const event = await pastEvent(site, more)
  const [scale, text] = [newId(), newId()]
  const question = {
    municipality: minamo.code,
    event,
    purpose: 'survey' as const,
    help: '',
    options: [],
    needed: false,
  }
  await site.inside((tx) =>
    tx
      .insertInto('event_question')
      .values([
        { ...question, id: scale, position: 1, kind: 'scale', label: 'いかがでしたか', needed: true },
        { ...question, id: text, position: 2, kind: 'text', label: 'よかったこと' },
      ])
      .execute(),
  )
  const guests = [await guest(site, event, '葵'), await guest(site, event, '伊吹'), await guest(site, event, '宇野')]
  await checkIn(site, event, guests)
  const answer = (n: number, value: string, words = '') =>
    stranger.post(`/tickets/${guests[n]?.own}/survey`, { [nameOf(scale)]: value, [nameOf(text)]: words })
  return { event, guests, answer }
}

const results = async (event: string) => (await w.coordinator.browser.get(`/events/${event}/survey`)).text()

test('Each answers once and can change it; results appear from three answers on, without whose they are', async () => {
  const { event, guests, answer } = await asked()
  expect((await answer(0, '5', '席替えがよかった')).status).toBe(303)
  await answer(1, '4')
  await answer(0, '3', '話せた')
  expect(await results(event)).toContain('3人から回答があると、結果が出ます')
  expect(await results(event)).not.toContain('話せた')
  expect((await w.coordinator.browser.get(`/events/${event}/survey.csv`)).status).toBe(404)
  await answer(2, '2', 'また来たい')
  const page = await results(event)
  expect(page).toContain('来られた3人のうち3人が答えました')
  expect(page).toContain('平均 3')
  for (const words of ['話せた', 'また来たい']) expect(page).toContain(words)
  const csv = await (await w.coordinator.browser.get(`/events/${event}/survey.csv`)).text()
  expect(csv.replace('\uFEFF', '').trim().split('\r\n').toSorted()).toEqual(
    ['いかがでしたか,よかったこと', '2,また来たい', '3,話せた', '4,'].toSorted(),
  )
  for (const shown of [page, csv]) expect(shown).not.toMatch(/葵|伊吹|宇野|席替えがよかった/)
  const [row] = await site.inside((tx) =>
    tx.selectFrom('survey_answer').selectAll().where('event', '=', event).execute(),
  )
  expect(Object.keys(row ?? {}).toSorted()).toEqual(['answers', 'event', 'key', 'municipality'])
  expect(JSON.stringify(row)).not.toMatch(
    new RegExp(guests.map(({ code, own, participant }) => `${code}|${own}|${participant}`).join('|')),
  )
  expect(await (await stranger.get(`/tickets/${guests[2]?.own}/survey`)).text()).not.toContain('また来たい')
})

test('A needed answer that is missing is asked for, and what was written is kept', async () => {
  const { answer } = await asked()
  const response = await answer(0, '', '長い感想')
  expect([response.status, (await response.text()).includes('長い感想')]).toEqual([422, true])
})

test('Who did not come, and an organization that is not the organizer, find no survey; the auditor reads', async () => {
  const { event } = await asked()
  const absent = await guest(site, event, '江藤')
  expect((await stranger.get(`/tickets/${absent.own}/survey`)).status).toBe(404)
  expect((await w.hana.browser.get(`/events/${event}/survey`)).status).toBe(404)
  expect((await w.auditor.browser.get(`/events/${event}/survey`)).status).toBe(200)
})

test('A survey is closed thirty days after the end', async () => {
  const { answer } = await asked({ starts_at: inHours(-31 * 24), ends_at: inHours(-30 * 24 - 1) })
  expect((await answer(0, '5')).status).toBe(409)
})

test('On the day after, whoever came is thanked and asked, once; who did not come is not', async () => {
  const tonight = tokyoInstant(today(new Date()), '23:00')
  const before = (hours: number) => new Date(tonight.getTime() - hours * 3_600_000)
  const { event, guests } = await asked({ starts_at: before(30), ends_at: before(28) })
  const absent = await guest(site, event, '江藤')
  const ofToday = await asked({ starts_at: before(4), ends_at: before(2) })
  const services = { ...site.services, now: () => tonight }
  const run = () => jobs['afterwards.thank']?.run(services, { municipality: minamo.code })
  await run()
  await run()
  for (const { email, own } of guests) {
    const mails = await site.mailTo(email)
    expect(mails.map(({ link_href }) => link_href)).toEqual([`/tickets/${own}/afterwards`])
  }
  expect(await site.mailTo(absent.email)).toEqual([])
  expect(await site.mailTo(ofToday.guests[0]?.email ?? '')).toEqual([])
})

test('Whoever came along has a mail with their own link, too: at the one address that was confirmed, to be passed on', async () => {
  const now = tokyoInstant(today(new Date()), '23:00')
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const event = await pastEvent(site, { starts_at: before(30), ends_at: before(28) })
  const { id } = await registered(site, event, { names: ['林 一', '林 二'], email: 'hayashi@example.jp' })
  const people = await site.inside((tx) =>
    tx.selectFrom('participant').select(['id', 'own_key']).where('registration', '=', id).orderBy('position').execute(),
  )
  await jobs['afterwards.thank']?.run({ ...site.services, now: () => now }, { municipality: minamo.code })
  const mails = await site.mailTo('hayashi@example.jp')
  expect(mails.map(({ subject }) => subject.split('：')[0]).sort()).toEqual([
    '催しのあとに',
    '林 二さんへ転送してください',
  ])
  expect(mails.map(({ link_href }) => link_href).sort()).toEqual(
    people.map(({ own_key }) => `/tickets/${own_key}/afterwards`).sort(),
  )
})
