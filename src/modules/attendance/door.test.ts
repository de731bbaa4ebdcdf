// The day: several helpers, tickets that are of something else, devices that were away for a while.
import { parse } from 'node-html-parser'
import { expect, it } from 'vitest'
import { doorWorld } from '../../../test/door-world.ts'
import { inHours, publishedEvent, registered } from '../../../test/event-world.ts'
import type { Browser } from '../../../test/site.ts'
import { hashOf } from './queries/door.ts'

const { site, helper, other, stranger, auditor, event, door, someone, sync, rows, lines } = await doorWorld()

it('leads to the session that is on', async () => {
  const answer = await helper.get(`/events/${event}/door`)
  expect(answer?.headers.get('location')).toBe(door())
})

it('takes somebody in with one tap, and counts', async () => {
  const guest = await someone()
  const answer = await helper.post(door('/checkins'), { participant: guest.id })
  expect(answer?.status).toBe(303)
  const page = parse((await (await helper.get(answer?.headers.get('location') ?? ''))?.text()) ?? '')
  expect(page.querySelector('[data-said]')?.text).toContain('を受け付けました')
  expect(page.querySelector(`#guest-${guest.id}`)?.classList.contains('in')).toBe(true)
  const live = await (await other.get(door('/live')))?.json()
  expect(live.in[guest.id]).toMatch(/^\d\d:\d\d$/)
  expect(live.present).toBe(Object.keys(live.in).length)
})

it('takes a whole group in with one tap', async () => {
  const group = await someone({ names: ['一人目', '二人目', '三人目'] })
  await helper.post(door('/checkins'), { participant: group.ids[1] ?? '' })
  await helper.post(door('/checkins'), { group: group.registration })
  for (const id of group.ids) expect(await rows(id)).toHaveLength(1)
})

it('reads a ticket by its address, and keeps no key in the page', async () => {
  const guest = await someone()
  const page = (await (await helper.get(door()))?.text()) ?? ''
  expect(page).toContain(hashOf(guest.code))
  expect(page).not.toContain(guest.code)
  const answer = await helper.post(door('/checkins'), { code: `https://port.example.jp/tickets/${guest.code}` })
  expect(answer?.status).toBe(303)
  expect(await rows(guest.id)).toMatchObject([{ how: 'qr', present: true }])
})

it('says which ticket it is, and what to do, where it lets nobody in', async () => {
  const yesterday = await publishedEvent(site, {
    title: '昨日の会',
    starts_at: inHours(-26),
    ends_at: inHours(-24),
    opens_at: inHours(-300),
    closes_at: inHours(-30),
  })
  const { codes } = await registered(site, yesterday)
  const said = async (code = '') => (await helper.post(door('/checkins'), { code }))?.text()
  expect(await said(codes[0])).toContain('別の催し「昨日の会」')
  const cancelled = await someone({ state: 'cancelled' })
  expect(await said(cancelled.code)).toContain('取り消された申込みです')
  const waiting = await someone({ state: 'waiting', queue: 1 })
  expect(await said(waiting.code)).toContain('キャンセル待ちの方です')
  expect(await said('nonsense')).toContain('読み取れませんでした')
  expect(await said('')).toContain('読み取れませんでした')
  expect(await rows(cancelled.id)).toEqual([])
})

it('gives a device the names of those with a seat only, and of others when their ticket is read', async () => {
  const offered = await someone({ state: 'offered', queue: 8, offered_until: inHours(24), names: ['招待 中子'] })
  const states = ['unconfirmed', 'applied', 'waiting', 'declined', 'cancelled', 'lapsed'] as const
  const others = await Promise.all(
    states.map((state) => someone({ state, names: [`秘密 ${state}`], ...(state === 'waiting' && { queue: 9 }) })),
  )
  const page = (await (await helper.get(door()))?.text()) ?? ''
  expect(page).toContain('招待 中子')
  expect(page).not.toContain('秘密')
  for (const { id, code } of others) expect([page.includes(id), page.includes(hashOf(code))]).toEqual([false, false])
  const at = new Date().toISOString()
  const told = await sync(
    helper,
    [...others, offered].map(({ code }) => ({ code, at, how: 'qr' })),
  )
  expect(told.told.map(({ why }: { why?: string }) => typeof why)).toEqual([...states, ''].map(() => 'string'))
})

it('tells devices what others did in as few queries for many as for one', async () => {
  const count = async () =>
    [site.db.takeQueries(), await helper.get(door('/live')), site.db.takeQueries().length].at(-1)
  const before = await count()
  for (let i = 0; i < 3; i++) await helper.post(door('/checkins'), { participant: (await someone()).id })
  expect(await count()).toBe(before)
})

it('opens on the day', async () => {
  const later = await publishedEvent(site, { starts_at: inHours(48), ends_at: inHours(50) })
  const { codes } = await registered(site, later)
  const ticket = await site.inside((tx) =>
    tx.selectFrom('event_session').select('id').where('event', '=', later).executeTakeFirstOrThrow(),
  )
  const answer = await helper.post(`/events/${later}/door/${ticket.id}/checkins`, { code: codes[0] ?? '' })
  expect(await answer?.text()).toContain('受付は当日の0時から')
})

it('brings several helpers, late and repeated batches to the same end, whichever comes first', async () => {
  const [a, b] = [await someone(), await someone()]
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
  const first = [
    { participant: a.id, at: at(30), how: 'name' },
    { code: b.code, at: at(20), how: 'qr' },
  ]
  const second = [
    { participant: a.id, at: at(40), how: 'qr' },
    { participant: b.id, at: at(10), how: 'name' },
    { participant: a.id, at: at(5), how: 'name' },
  ]
  const [one] = await Promise.all([sync(helper, first), sync(other, second), sync(helper, first)])
  expect(one).toMatchObject({ status: 200, told: [{ participant: a.id }, { participant: b.id }] })
  const before = await lines()
  await sync(other, second)
  await sync(helper, first)
  expect(await lines()).toBe(before)
  expect(await rows(a.id)).toMatchObject([{ at: new Date(second[0]?.at ?? ''), how: 'qr' }])
  expect(await rows(b.id)).toMatchObject([{ at: new Date(first[1]?.at ?? ''), how: 'qr' }])
})

it('tells each tap of a batch its own answer, and believes no clock that is ahead', async () => {
  const [fine, no] = [await someone(), await someone({ state: 'declined' })]
  const answer = await sync(helper, [
    { participant: no.id, at: new Date().toISOString(), how: 'name' },
    { participant: fine.id, at: inHours(5).toISOString(), how: 'name' },
    { code: 'nothing', at: new Date().toISOString(), how: 'qr' },
  ])
  expect(answer.told).toMatchObject([
    { why: expect.stringContaining('お断り') },
    { participant: fine.id },
    { why: expect.stringContaining('読み取れません') },
  ])
  const [row] = await rows(fine.id)
  expect(row?.at.getTime()).toBeLessThanOrEqual(Date.now())
})

it('answers by itself each tap that no ticket of ours can cause, and takes in the others', async () => {
  const [one, two] = [await someone(), await someone()]
  const at = new Date().toISOString()
  const foreign = [
    'x'.repeat(4000),
    `https://shop.example/${'a'.repeat(400)}`,
    '\0',
    'https://shop.example/\ud800',
    '店',
    '',
  ]
  const strange = [
    { at: 'yesterday', how: 'name' },
    { at, how: 'walk-in' },
    { participant: '7', at, how: 'name' },
    null,
  ]
  const answer = await sync(helper, [
    { code: one.code, at, how: 'qr' },
    ...foreign.map((code) => ({ code, at, how: 'qr' })),
    ...strange,
    { participant: two.id, at, how: 'name' },
  ])
  const no = { why: expect.stringContaining('読み取れませんでした') }
  expect(answer).toMatchObject({
    status: 200,
    told: [{ participant: one.id }, ...[...foreign, ...strange].map(() => no), { participant: two.id }],
  })
  for (const code of foreign.slice(0, -1))
    expect(await (await helper.post(door('/checkins'), { code }))?.text()).toContain('読み取れませんでした')
})

it.each(['no', '[]', '{}', `[${Array(501).fill('{}')}]`])('refuses %s, which no door sends', async (taps) => {
  expect((await helper.post(door('/sync'), { taps }))?.status).toBe(422)
})

it('takes a tap back; what a device says of the time before changes nothing, a new tap does', async () => {
  const guest = await someone()
  const early = { participant: guest.id, at: inHours(-0.5).toISOString(), how: 'name' }
  await sync(helper, [early])
  await helper.post(door('/undo'), { participant: guest.id })
  await helper.post(door('/undo'), { participant: guest.id })
  expect(await rows(guest.id)).toMatchObject([{ present: false }])
  await sync(other, [early])
  expect(await rows(guest.id)).toMatchObject([{ present: false }])
  await sync(other, [early, { ...early, at: new Date().toISOString() }])
  expect(await rows(guest.id)).toMatchObject([{ present: true }])
})

it('takes in whoever comes without having applied, apart from the seats, once', async () => {
  const before = await (await helper.get(door('/live')))?.json()
  const form = parse((await (await helper.get(door()))?.text()) ?? '').querySelector('form[action$="/walk-ins"]')
  const id = form?.querySelector('input[name=id]')?.getAttribute('value') ?? ''
  const wrong = await helper.post(door('/walk-ins'), { id, name: '', organization_name: '川の会' })
  expect(wrong?.status).toBe(422)
  expect(
    parse((await wrong?.text()) ?? '')
      .querySelector('#organization_name')
      ?.getAttribute('value'),
  ).toBe('川の会')
  for (let i = 0; i < 2; i++) {
    const answer = await helper.post(door('/walk-ins'), { id, name: '飛び入り 歩', organization_name: '川の会' })
    expect(await (await helper.get(answer?.headers.get('location') ?? ''))?.text()).toContain(
      '飛び入り 歩さんを受け付けました',
    )
  }
  const after = await (await helper.get(door('/live')))?.json()
  expect([after.present, after.expected, after.walkIns]).toEqual([before.present, before.expected, before.walkIns + 1])
  const seats = await site.inside((tx) =>
    tx.selectFrom('event').select('taken').where('id', '=', event).executeTakeFirst(),
  )
  await helper.post(door('/walk-ins'), { id: '019a0000-0000-7000-8000-000000000001', name: 'もうひとり' })
  expect(
    await site.inside((tx) => tx.selectFrom('event').select('taken').where('id', '=', event).executeTakeFirst()),
  ).toEqual(seats)
  expect((await stranger.post(door('/walk-ins'), { id, name: 'x' }))?.status).toBe(404)
})

it('opens from a ticket that staff read with their own camera, and says nothing of it to the participant', async () => {
  const guest = await someone()
  const seen = async (browser: Browser | undefined) => (await browser?.get(`/tickets/${guest.code}`))?.text()
  expect(await seen(stranger)).not.toContain('担当者の方に見えています')
  expect(await seen(site.browser())).not.toContain('担当者の方に見えています')
  expect(await seen(auditor)).not.toContain('/checkin"')
  expect(await seen(helper)).toContain(`action="/tickets/${guest.code}/checkin"`)
  expect((await helper.post(`/tickets/${guest.code}/checkin`))?.status).toBe(303)
  expect(await seen(helper)).toContain('に受付済みです')
  expect(await rows(guest.id)).toMatchObject([{ how: 'qr' }])
  const cancelled = await someone({ state: 'cancelled' })
  expect(await (await helper.get(`/tickets/${cancelled.code}`))?.text()).toContain('取り消された申込みです')
  expect((await helper.post(`/tickets/${cancelled.code}/checkin`))?.status).toBe(409)
  expect((await helper.post('/tickets/nonsense/checkin'))?.status).toBe(404)
})

it('finds by name, reading and organization, whatever the kana and the width', async () => {
  await someone({ names: ['水野 花'], about: { name_kana: 'ミズノ ハナ', organization_name: 'Ｍｉｎａｍｏ製作所' } })
  const names = async (q: string) => {
    const page = parse((await (await helper.get(`${door()}?q=${encodeURIComponent(q)}`))?.text()) ?? '')
    return page.querySelectorAll('.door-list strong').map(({ text }) => text)
  }
  for (const q of ['みずの', '水野花', 'ﾐｽﾞﾉ', 'minamo']) expect(await names(q)).toEqual(['水野 花'])
  expect(await names('だれもいない')).toEqual([])
})

it('is there for the organizer only; the auditor reads and changes nothing', async () => {
  const guest = await someone()
  const before = JSON.stringify({ participant: guest.id, at: new Date().toISOString(), how: 'name' })
  for (const path of ['', '/live']) expect((await stranger.get(door(path)))?.status).toBe(404)
  for (const path of ['/checkins', '/sync', '/undo']) {
    expect((await stranger.post(door(path), { participant: guest.id, taps: `[${before}]` }))?.status).toBe(404)
    expect((await auditor.post(door(path), { participant: guest.id, taps: `[${before}]` }))?.status).toBe(403)
  }
  expect((await auditor.get(door()))?.status).toBe(200)
  expect((await stranger.post(`/tickets/${guest.code}/checkin`))?.status).toBe(403)
  expect(await rows(guest.id)).toEqual([])
})

it('asks the database as often for one guest as for thirty', async () => {
  const count = async () => {
    site.db.takeQueries()
    await helper.get(door())
    return site.db.takeQueries().length
  }
  const before = await count()
  for (let i = 0; i < 5; i++) await someone()
  expect(await count()).toBe(before)
})

it('shuts when the event is closed, but takes what was tapped before', async () => {
  const [late, later] = [await someone(), await someone()]
  const tapped = new Date(Date.now() - 60_000).toISOString()
  await site.inside((tx) =>
    tx.updateTable('event').set({ state: 'closed', closed_at: new Date() }).where('id', '=', event).execute(),
  )
  const refused = await helper.post(door('/checkins'), { participant: later.id })
  expect(await refused?.text()).toContain('来場の記録はもう変えられません')
  expect(await sync(helper, [{ participant: late.id, at: tapped, how: 'name' }])).toMatchObject({
    told: [{ participant: late.id }],
  })
  expect((await helper.post(door('/undo'), { participant: late.id }))?.status).toBe(409)
})
