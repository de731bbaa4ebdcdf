// From the form to a seat, the waiting list or the decision.
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../test/database.ts'
import { inHours, publishedEvent } from '../../../test/event-world.ts'
import { memberWorld, type MemberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'

let site: Awaited<ReturnType<typeof testSite>>
let w: MemberWorld
beforeAll(async () => {
  site = await testSite()
  w = await memberWorld(site)
})

const plain = { asks_about_work: false, group_max: 4 }
const form = (more: Record<string, string> = {}) => ({
  id: newId(),
  name_1: '水野 花',
  name_kana_1: 'ミズノ ハナ',
  ...more,
})
const registrationsOf = (event: string) =>
  site.inside((tx) =>
    tx.selectFrom('registration').selectAll().where('event', '=', event).orderBy('created_at').execute(),
  )
const linkIn = async (email: string) => (await site.mailTo(email)).at(-1)?.link_href ?? ''
const apply = (event: string) => `/events/${event}/registration`

describe('somebody without an account', () => {
  test('reads before they apply to a draw what its public list will say of them', async () => {
    const says = async (admission: 'draw' | 'first-come') =>
      (await (await site.browser().get(apply(await publishedEvent(site, { ...plain, admission })))).text()).includes(
        '抽選の名簿として公開されるのは',
      )
    expect([await says('draw'), await says('first-come')]).toEqual([true, false])
  })

  test('has a seat once they have pressed the button behind the link in the mail; opening it changes nothing', async () => {
    const event = await publishedEvent(site, plain)
    const guest = site.browser()
    const sent = await guest.post(apply(event), form({ email: 'guest@example.jp' }))
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${apply(event)}/sent`])
    expect((await registrationsOf(event)).map(({ state }) => state)).toEqual(['unconfirmed'])
    const link = await linkIn('guest@example.jp')
    const page = await guest.get(link)
    expect([page.status, page.headers.get('referrer-policy'), page.headers.get('x-robots-tag')]).toEqual([
      200,
      'same-origin',
      'noindex, nofollow',
    ])
    expect((await registrationsOf(event)).map(({ state }) => state)).toEqual(['unconfirmed'])
    await guest.post(`${link}/confirmation`)
    await guest.post(`${link}/confirmation`)
    expect((await registrationsOf(event)).map(({ state, version }) => [state, version])).toEqual([['admitted', 2]])
    const ticket = parse(await (await guest.get(link)).text())
    expect(ticket.querySelector('.qr-code')).not.toBeNull()
  })

  test('who applies again under an address is answered there, and the page tells nobody', async () => {
    const event = await publishedEvent(site, plain)
    const guest = site.browser()
    await guest.post(apply(event), form({ email: 'twice@example.jp' }))
    await guest.post(`${await linkIn('twice@example.jp')}/confirmation`)
    const again = await guest.post(apply(event), form({ email: 'TWICE@example.jp', name_1: '別の人' }))
    expect(again.headers.get('location')).toBe(`${apply(event)}/sent`)
    expect((await site.mailTo('twice@example.jp')).at(-1)?.subject).toContain('すでにお申込みがあります')
    expect(await registrationsOf(event)).toHaveLength(1)
  })

  test('who never confirmed can apply once more; what somebody else typed under their address takes nothing from them', async () => {
    const event = await publishedEvent(site, plain)
    const guest = site.browser()
    await guest.post(apply(event), form({ email: 'typo@example.jp', name_1: '水野 鼻' }))
    await guest.post(apply(event), form({ email: 'typo@example.jp' }))
    const all = await registrationsOf(event)
    expect(all.map(({ state }) => state)).toEqual(['unconfirmed', 'unconfirmed'])
    const [first, second] = (await site.mailTo('typo@example.jp')).map(({ link_href }) => link_href ?? '')
    expect((await guest.post(`${first}/confirmation`)).status).toBe(303)
    const refused = await guest.post(`${second}/confirmation`)
    expect([refused.status, (await refused.text()).includes('すでにお申込みがあります')]).toEqual([409, true])
    expect((await registrationsOf(event)).map(({ state }) => state).toSorted()).toEqual(['admitted', 'unconfirmed'])
  })

  test('may not apply for an event of members, and is shown the way in', async () => {
    const event = await publishedEvent(site, { ...plain, open_to: 'members' })
    const page = await site.browser().get(apply(event))
    const html = await page.text()
    expect(page.status).toBe(403)
    expect(html).toContain(`/sign-in?next=${encodeURIComponent(apply(event))}`)
    expect(html).toContain(`/register?next=${encodeURIComponent(apply(event))}`)
    expect((await site.browser().post(apply(event), form({ email: 'x@example.jp' }))).status).toBe(403)
    expect(await registrationsOf(event)).toEqual([])
  })

  test('who was not invited learns it by mail only', async () => {
    const event = await publishedEvent(site, { ...plain, open_to: 'invited' })
    await site.inside((tx) =>
      tx.insertInto('event_guest').values({ municipality: minamo.code, event, email: 'invited@example.jp' }).execute(),
    )
    const answers = []
    for (const email of ['invited@example.jp', 'other@example.jp']) {
      const answer = await site.browser().post(apply(event), form({ email }))
      answers.push([answer.status, answer.headers.get('location')])
    }
    expect(answers[0]).toEqual(answers[1])
    expect((await site.mailTo('other@example.jp')).map(({ subject }) => subject)).toEqual([
      '招待された方だけの催しです：食のひとと話す夜',
    ])
    expect(await registrationsOf(event)).toHaveLength(1)
  })
})

describe('a member', () => {
  test('has a seat at once; the same form sent twice is one application, another form is refused with the way to the first', async () => {
    const event = await publishedEvent(site, plain)
    const page = parse(await (await w.hana.browser.get(apply(event))).text())
    expect(page.querySelector('[name=name_1]')?.getAttribute('value')).toBe('水野 花')
    const values = form({ name_2: '連れの人' })
    const first = await w.hana.browser.post(apply(event), values)
    const second = await w.hana.browser.post(apply(event), values)
    expect([first.status, first.headers.get('location')]).toEqual([303, second.headers.get('location')])
    expect((await registrationsOf(event)).map(({ state, size }) => [state, size])).toEqual([['admitted', 2]])
    const other = await w.hana.browser.post(apply(event), form())
    expect(other.status).toBe(409)
    expect(await other.text()).toContain(first.headers.get('location') ?? '-')
    expect((await w.hana.browser.get(apply(event))).headers.get('location')).toBe(first.headers.get('location'))
  })

  test('is told by field what is missing, and keeps what was typed', async () => {
    const event = await publishedEvent(site, { ...plain, asks_about_work: true, open_to: 'residents' })
    const answer = await w.jiro.browser.post(
      apply(event),
      form({ name_kana_1: '漢字', organization_name_2: '連れの会社' }),
    )
    const html = await answer.text()
    expect(answer.status).toBe(422)
    const page = parse(html)
    const wrong = page.querySelectorAll('.error-summary a').map((link) => link.getAttribute('href'))
    expect(wrong).toEqual(['#name_kana_1', '#kind_1', '#name_2', '#kind_2', '#resident'])
    expect(page.querySelector('[name=organization_name_2]')?.getAttribute('value')).toBe('連れの会社')
    expect(page.querySelector('details.companion')?.hasAttribute('open')).toBe(true)
  })

  test('cannot come with more people than there are seats, nor with more than may come together', async () => {
    const small = await publishedEvent(site, { ...plain, capacity: 2 })
    const three = form({ name_2: '二', name_3: '三' })
    expect((await w.jiro.browser.post(apply(small), three)).status).toBe(422)
    const alone = await publishedEvent(site, { ...plain, group_max: 1 })
    expect((await w.jiro.browser.post(apply(alone), form({ name_2: '二' }))).status).toBe(422)
    expect([...(await registrationsOf(small)), ...(await registrationsOf(alone))]).toEqual([])
  })

  test('who is an auditor applies for nothing', async () => {
    const event = await publishedEvent(site, plain)
    expect((await w.auditor.browser.post(apply(event), form())).status).toBe(403)
  })
})

test('The last moment counts, the one after it does not', async () => {
  const closes_at = inHours(1)
  const event = await publishedEvent(site, { ...plain, closes_at })
  const clock = site.services.now
  try {
    site.services.now = () => new Date(closes_at.getTime() + 1)
    expect((await w.jiro.browser.post(apply(event), form())).status).toBe(409)
    site.services.now = () => closes_at
    expect((await w.jiro.browser.post(apply(event), form())).status).toBe(303)
  } finally {
    site.services.now = clock
  }
})

test('Staff type in for somebody who called: without an address, confirmed at once, and it says how they reached us', async () => {
  const event = await publishedEvent(site, plain)
  const path = `/events/${event}/registrations/new`
  expect((await w.hana.browser.get(path)).status).toBe(403)
  const wrong = await w.coordinator.browser.post(path, form({ origin: 'phone' }))
  expect(wrong.status).toBe(422)
  const answer = await w.coordinator.browser.post(path, form({ origin: 'phone', phone: '03-1234-5678' }))
  expect(answer.status).toBe(303)
  const [one] = await registrationsOf(event)
  expect([one?.state, one?.origin, one?.email, one?.person]).toEqual(['admitted', 'phone', null, null])
  const page = await (await w.coordinator.browser.get(answer.headers.get('location') ?? '')).text()
  expect(page).toContain('電話で受け、職員が入力')
})

test('Staff who type in for a member apply as them: their name, their address, how they reached us', async () => {
  const event = await publishedEvent(site, plain)
  const staff = site.browser()
  await staff.signIn(w.coordinator.email)
  await staff.post('/acting', { kind: 'person', id: w.hana.person, origin: 'counter' })
  const page = parse(await (await staff.get(apply(event))).text())
  expect(page.querySelector('[name=name_1]')?.getAttribute('value')).toBe('水野 花')
  expect((await staff.post(apply(event), form())).status).toBe(303)
  const [one] = await registrationsOf(event)
  const their = { person: w.hana.person, email: `${w.hana.person}@example.jp`, origin: 'counter', state: 'admitted' }
  expect(one).toMatchObject(their)
})

test('The event’s page leads to the form, to one’s own ticket, or says why neither is there', async () => {
  const open = await publishedEvent(site, { ...plain, capacity: 3 })
  const box = async (event: string, browser = w.stranger) =>
    parse(await (await browser.get(`/events/${event}`)).text()).querySelector('main')?.text ?? ''
  expect(await box(open)).toContain('あと3席')
  await w.hana.browser.post(apply(open), form())
  expect(await box(open, w.hana.browser)).toContain('参加票を見る')
  expect(await box(open)).toContain('あと2席')
  expect(await box(await publishedEvent(site, { ...plain, opens_at: inHours(1) }))).toContain('まだ始まっていません')
  expect(await box(await publishedEvent(site, { ...plain, opens_at: inHours(-9), closes_at: inHours(-1) }))).toContain(
    '受付は終わりました',
  )
  const full = await publishedEvent(site, { ...plain, capacity: 1 })
  await w.hana.browser.post(apply(full), form())
  expect(await box(full)).toContain('キャンセル待ちを受け付けます')
})
