import { parse } from 'node-html-parser'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { declaredBy, exportOf } from '#modules/privacy/index.ts'
import { modules } from '../../modules.ts'
import { checkIn, type Guest, guest, pastEvent } from '../../../test/after-world.ts'
import { minamo } from '../../../test/database.ts'
import { inHours } from '../../../test/event-world.ts'
import { memberWorld } from '../../../test/member-world.ts'
import { type Browser, testSite } from '../../../test/site.ts'

const site = await testSite()
let w: Awaited<ReturnType<typeof memberWorld>>
beforeAll(async () => {
  w = await memberWorld(site)
})

const stranger = site.browser()
const path = ({ own }: Guest) => `/tickets/${own}/wishes`
const page = async (one: Guest, browser: Browser = stranger) => (await browser.get(path(one))).text()
const shows = (one: Guest, more: Record<string, string> = {}) =>
  stranger.post(`${path(one)}/contact`, { agree: 'yes', email: one.email, ...more })
const taps = (one: Guest, other: Guest) => stranger.post(path(one), { wanted: other.participant })

/** An event over which 葵, 伊吹 and 宇野 came to; 江藤 did not. */
async function party() {
  const event = await pastEvent(site)
  const [aoi, ibuki, uno, eto] = [
    await guest(site, event, '葵'),
    await guest(site, event, '伊吹'),
    await guest(site, event, '宇野'),
    await guest(site, event, '江藤'),
  ]
  await checkIn(site, event, [aoi, ibuki, uno])
  return { event, aoi, ibuki, uno, eto }
}

test('Only those who came and agreed see each other; at first nobody is shown', async () => {
  const { aoi, ibuki, uno, eto } = await party()
  expect(await page(aoi)).not.toContain('伊吹')
  expect((await shows(ibuki)).status).toBe(303)
  expect(await page(aoi)).not.toContain('伊吹')
  await shows(aoi)
  expect(await page(aoi)).toContain('伊吹')
  expect(await page(ibuki)).toContain('葵')
  expect(await page(aoi)).not.toContain('宇野')
  expect(await page(uno)).not.toContain('葵')
  expect((await stranger.get(path(eto))).status).toBe(404)
  expect((await shows(eto)).status).toBe(404)
})

test('Two who choose each other both hear of it, and each learns what the other agreed to give, and nothing more', async () => {
  const { aoi, ibuki } = await party()
  await shows(aoi, { email: '', phone: '03-1111-2222' })
  await shows(ibuki, { email: 'ibuki.work@example.jp' })
  await taps(aoi, ibuki)
  await taps(ibuki, aoi)
  expect(await page(aoi)).toContain('ibuki.work@example.jp')
  const seen = await page(ibuki)
  expect(seen).toContain('03-1111-2222')
  expect(seen).not.toContain(aoi.email)
  for (const { email } of [aoi, ibuki]) {
    const mails = await site.mailTo(email)
    expect(mails.map(({ subject }) => subject)).toEqual(['また話したい方と、気持ちが合いました：食のひとと話す夜'])
    expect(JSON.stringify(mails)).not.toMatch(/03-1111|ibuki\.work/)
  }
  await taps(aoi, ibuki)
  expect((await site.mailTo(ibuki.email)).length).toBe(1)
})

test('Nobody ever learns of a wish of one: no page, no mail, no audit line, no figure, no export says it', async () => {
  const { event, aoi, ibuki, uno } = await party()
  for (const one of [aoi, ibuki, uno]) await shows(one)
  const shown = async () =>
    parse(await page(ibuki))
      .querySelector('main')
      ?.toString()
  const before = await shown()
  await taps(aoi, ibuki)
  expect(await shown()).toBe(before)
  for (const one of [aoi, ibuki, uno]) expect(await site.mailTo(one.email)).toEqual([])
  const lines = await site.inside((tx) => tx.selectFrom('audit_line').select(['subject_id', 'changes']).execute())
  expect(
    lines.filter((line) => line.subject_id === ibuki.participant || JSON.stringify(line).includes(ibuki.participant)),
  ).toHaveLength(1)
  const seen = async (path: string) => {
    const answer = await w.auditor.browser.get(path)
    expect([path, answer.status]).toEqual([path, 200])
    return parse(await answer.text())
  }
  expect((await seen(`/events/${event}/report`)).text).not.toContain('また会う')
  const both = (await seen('/admin/audit')).querySelectorAll('tr').filter(({ text }) => /葵.*伊吹|伊吹.*葵/s.test(text))
  expect(both).toEqual([])
  expect(
    (await seen('/staff/event-figures')).querySelectorAll('tbody tr td:last-child').map(({ text }) => text),
  ).not.toContain('1')
})

test('What is kept about somebody does not say who wishes to meet them, until they wish the same', async () => {
  const event = await pastEvent(site)
  const hana = await guest(site, event, '花', { person: w.hana.person, email: w.hana.email })
  const aoi = await guest(site, event, '葵')
  await shows(aoi)
  await w.hana.browser.post(`${path(hana)}/contact`, { agree: 'yes', email: w.hana.email })
  await taps(aoi, hana)
  const exported = async () => {
    const made = await exportOf(site.services, minamo.code, declaredBy(modules), w.hana.person, true)
    return made?.archive.toString('utf8') ?? ''
  }
  const before = await exported()
  expect(before).toContain('"wish_contact"')
  expect(before).not.toContain('"wish"')
  expect(before).not.toContain(aoi.participant)
  await w.hana.browser.post(path(hana), { wanted: aoi.participant })
  expect(await exported()).toContain('"wish"')
})

/** Whoever tries many wrong addresses is slowed down; here nobody is. */
const forgetTries = () => site.db.pool.query('delete from rate_limit')
beforeEach(forgetTries)

test('With the code of a ticket alone nobody opens what is its holder’s, whoever scanned it, signed in or out', async () => {
  const event = await pastEvent(site)
  const hana = await guest(site, event, '花', { person: w.hana.person, email: w.hana.email })
  const aoi = await guest(site, event, '葵')
  await shows(aoi)
  for (const { code, own } of [hana, aoi]) {
    for (const browser of [stranger, w.coordinator.browser, w.auditor.browser, w.jiro.browser]) {
      await forgetTries()
      const ticket = await (await browser.get(`/tickets/${code}`)).text()
      expect(ticket).not.toContain(own)
      expect(ticket).toContain('本人用のリンクをメールで受け取る')
      for (const page of ['afterwards', 'wishes', 'survey', 'ideas'])
        expect((await browser.get(`/tickets/${code}/${page}`)).status).toBe(404)
      const { status } = await browser.post(`/tickets/${code}/wishes/contact`, { agree: 'yes', email: 'x@example.jp' })
      expect([404, 403]).toContain(status)
    }
  }
  expect(
    await site.inside((tx) => tx.selectFrom('wish_contact').select('email').where('event', '=', event).execute()),
  ).toEqual([{ email: aoi.email }])
  const { registration } = await site.inside((tx) =>
    tx.selectFrom('participant').select('registration').where('code', '=', aoi.code).executeTakeFirstOrThrow(),
  )
  const seen = ['', `/${registration}`].map((end) => `/events/${event}/registrations${end}`)
  for (const address of [...seen, `/events/${event}/ideas`, `/events/${event}/manage`]) {
    const answer = await w.coordinator.browser.get(address)
    expect([address, answer.status]).toEqual([address, 200])
    expect(await answer.text()).not.toContain(aoi.own)
  }
})

test('A member is led there by being that member; a guest by a mail to the address they applied with, a few times an hour', async () => {
  const event = await pastEvent(site)
  const hana = await guest(site, event, '花', { person: w.hana.person, email: w.hana.email })
  expect(await (await w.hana.browser.get(`/tickets/${hana.code}`)).text()).toContain(path(hana))
  const aoi = await guest(site, event, '葵')
  const ask = () => stranger.post(`/tickets/${aoi.code}/own-link`, {})
  const sent = await ask()
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/tickets/${aoi.code}/own-link`])
  const [mail] = await site.mailTo(aoi.email)
  expect(mail?.link_href).toBe(`/tickets/${aoi.own}/afterwards`)
  expect(await (await stranger.get(mail?.link_href ?? '')).text()).toContain(path(aoi))
  expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([303, 303, 429])
})

test('A choice can be taken back until both know; hiding one’s name forgets one’s choices', async () => {
  const { aoi, ibuki } = await party()
  for (const one of [aoi, ibuki]) await shows(one)
  await taps(aoi, ibuki)
  await stranger.post(`${path(aoi)}/removal`, { wanted: ibuki.participant })
  await taps(ibuki, aoi)
  expect(await site.mailTo(aoi.email)).toEqual([])
  await stranger.post(`${path(ibuki)}/contact`, {})
  await shows(ibuki)
  await taps(aoi, ibuki)
  expect(await site.mailTo(aoi.email)).toEqual([])
  await taps(ibuki, aoi)
  await stranger.post(`${path(aoi)}/removal`, { wanted: ibuki.participant })
  expect(await page(aoi)).toContain(ibuki.email)
})

test('Both tap at the same moment: both hear of it once', async () => {
  const { aoi, ibuki } = await party()
  for (const one of [aoi, ibuki]) await shows(one)
  await Promise.all([taps(aoi, ibuki), taps(ibuki, aoi), taps(aoi, ibuki)])
  expect([(await site.mailTo(aoi.email)).length, (await site.mailTo(ibuki.email)).length]).toEqual([1, 1])
})

test('To be shown one gives an address or a number; what was typed is kept', async () => {
  const { aoi } = await party()
  const empty = await stranger.post(`${path(aoi)}/contact`, { agree: 'yes', email: '', phone: '' })
  expect([empty.status, (await empty.text()).includes('どちらかを入れてください')]).toEqual([422, true])
  const wrong = await stranger.post(`${path(aoi)}/contact`, { agree: 'yes', email: 'あおい', phone: '' })
  expect([wrong.status, (await wrong.text()).includes('value="あおい"')]).toEqual([422, true])
})

test('Oneself, somebody of another event or somebody hidden cannot be chosen; after fourteen days nobody can', async () => {
  const { aoi, ibuki, uno } = await party()
  const elsewhere = await party()
  for (const one of [aoi, ibuki, elsewhere.aoi]) await shows(one)
  expect((await taps(aoi, aoi)).status).toBe(403)
  expect((await taps(aoi, uno)).status).toBe(404)
  expect((await taps(aoi, elsewhere.aoi)).status).toBe(404)
  const old = await pastEvent(site, { starts_at: inHours(-15 * 24), ends_at: inHours(-14 * 24 - 1) })
  const late = await guest(site, old, '遅い')
  expect((await shows(late)).status).toBe(409)
})
