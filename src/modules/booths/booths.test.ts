import { parse } from 'node-html-parser'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { publishedEvent, registered } from '../../../test/event-world.ts'
import { type MemberWorld, memberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'
import { boothPaths } from './paths.ts'

const site = await testSite()
let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld(site)
})

const starts_at = new Date('2027-02-06T13:00:00+09:00')
const ends_at = new Date('2027-02-06T17:00:00+09:00')
const times = { on: '2027-02-06', first: '13:00', minutes: '15', pause: '5', number: '3' }

/** A fair with a booth for each name, three times, and so many people with a seat. */
async function fair(names: string[], people: number) {
  const event = await publishedEvent(site, { kind: 'interview-fair', starts_at, ends_at, asks_about_work: false })
  const post = (path: string, values: Record<string, string>) => w.coordinator.browser.post(path, values)
  const booths: string[] = []
  for (const name of names) {
    const id = newId()
    booths.push(id)
    expect(
      (
        await post(boothPaths.organize(event), {
          id,
          organization: '',
          name,
          place: '3番テーブル',
          wants: '旋盤を覚えたい方',
        })
      ).status,
    ).toBe(303)
  }
  expect((await post(boothPaths.times(event), times)).status).toBe(303)
  const codes: string[] = []
  for (let i = 0; i < people; i++) codes.push((await registered(site, event, { names: [`求職 ${i}`] })).codes[0] ?? '')
  const slots = await site.inside((tx) =>
    tx.selectFrom('slot').select('id').where('event', '=', event).orderBy('starts_at').execute(),
  )
  return { event, booths, codes, slots: slots.map(({ id }) => id), post }
}

const book = (code: string, booth = '', slot = '') => w.stranger.post(boothPaths.bookings(code), { booth, slot })
const bookings = (event: string) =>
  site.inside((tx) =>
    tx
      .selectFrom('booking as k')
      .innerJoin('booth as b', 'b.id', 'k.booth')
      .select(['k.id', 'k.booth', 'k.slot', 'k.participant'])
      .where('b.event', '=', event)
      .execute(),
  )

test('A seeker books one booth a time and each booth once, sees what is free, and cancels', async () => {
  const { event, booths, codes, slots } = await fair(['金属の会社', '食品の会社'], 2)
  const [hers = '', his = ''] = codes
  expect((await book(hers, booths[0], slots[0])).status).toBe(303)
  expect((await book(hers, booths[0], slots[0])).status).toBe(303)
  expect((await book(hers, booths[1], slots[0])).status).toBe(409)
  expect((await book(hers, booths[0], slots[1])).status).toBe(409)
  expect((await book(his, booths[0], slots[0])).status).toBe(409)
  expect((await book(his, booths[1], slots[0])).status).toBe(303)
  for (const words of ['予約済み', 'お名前とフリガナが、そのブースの会社に見えます'])
    expect(await (await w.stranger.get(boothPaths.bookings(his))).text()).toContain(words)
  expect(await (await w.stranger.get(`/tickets/${hers}`)).text()).toContain('金属の会社')
  const [first] = await bookings(event)
  // Nobody cancels what is somebody else's.
  await w.stranger.post(boothPaths.cancellation(his, first?.id ?? ''))
  expect((await bookings(event)).length).toBe(2)
  await w.stranger.post(boothPaths.cancellation(hers, first?.id ?? ''))
  expect((await bookings(event)).length).toBe(1)
  expect((await book(his, booths[0], slots[1])).status).toBe(303)
})

test('However many press at once, each time at a booth has one seeker and each seeker one booth a time', async () => {
  const { event, booths, codes, slots } = await fair(['一', '二'], 8)
  const tries = codes.flatMap((code) => booths.flatMap((booth) => slots.map((slot) => ({ code, booth, slot }))))
  const answers = await Promise.all(tries.map(({ code, booth, slot }) => book(code, booth, slot)))
  const got = await bookings(event)
  expect(answers.filter(({ status }) => status === 303).length).toBe(got.length)
  expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true)
  const distinct = (key: (row: (typeof got)[number]) => string) => new Set(got.map(key)).size
  expect(distinct(({ booth, slot }) => booth + slot)).toBe(got.length)
  expect(distinct(({ participant, slot }) => participant + slot)).toBe(got.length)
  expect(distinct(({ participant, booth }) => participant + booth)).toBe(got.length)
  // Eight want six: every time is taken.
  expect(got.length).toBe(6)
})

test('Whoever does not come any more gives the time back', async () => {
  const { event, booths, codes, slots } = await fair(['一'], 2)
  await book(codes[0] ?? '', booths[0], slots[0])
  await w.stranger.post(`/tickets/${codes[0]}/cancellation`)
  expect(await bookings(event)).toEqual([])
  expect((await book(codes[0] ?? '', booths[0], slots[0])).status).toBe(409)
  expect((await book(codes[1] ?? '', booths[0], slots[0])).status).toBe(303)
})

test('The firm sees who comes to its booth, and nobody else does', async () => {
  // Only whom the organizer chose: whoever registered under the same name reads nobody's name.
  const { event, booths, codes, slots, post } = await fair(['小宮山製作所', '別の会社'], 1)
  await w.site.inside((tx) => tx.updateTable('organization').set({ face_published: true }).execute())
  const chosen = { place: '', wants: '', name: '', organization: w.factory }
  expect((await post(boothPaths.edit(event, booths[0] ?? ''), { ...chosen, id: newId(), version: '1' })).status).toBe(
    303,
  )
  expect((await post(boothPaths.organize(event), { ...chosen, id: newId(), organization: newId() })).status).toBe(404)
  const nobody = await post(boothPaths.organize(event), { ...chosen, id: newId(), organization: '' })
  expect([nobody.status, (await nobody.text()).includes('会員から選ぶか、名前を入力してください')]).toEqual([422, true])
  await book(codes[0] ?? '', booths[0], slots[1])
  const see = async (browser: MemberWorld['stranger'], booth = '') => {
    const answer = await browser.get(boothPaths.timetable(event, booth))
    return [answer.status, (await answer.text()).includes('求職 0')]
  }
  expect(await see(w.hana.browser, booths[0])).toEqual([200, true])
  expect(await see(w.hana.browser, booths[1])).toEqual([404, false])
  expect(await see(w.jiro.browser, booths[0])).toEqual([404, false])
  expect(await see(w.jiro.browser, booths[1])).toEqual([404, false])
  expect(await see(w.auditor.browser, booths[0])).toEqual([200, true])
  expect((await w.stranger.get(boothPaths.timetable(event, booths[0] ?? ''))).status).toBe(303)
  expect(await (await w.stranger.get(`/events/${event}`)).text()).not.toContain('求職 0')
})

test('Times are not doubled, not outside of the event, and not removed while somebody has booked', async () => {
  const { event, booths, codes, slots, post } = await fair(['一'], 1)
  for (const wrong of [times, { ...times, first: '12:00' }, { ...times, first: '16:50' }, { ...times, minutes: '0' }]) {
    const answer = await post(boothPaths.times(event), wrong)
    expect([answer.status, (await answer.text()).includes(wrong.first)]).toEqual([422, true])
  }
  await book(codes[0] ?? '', booths[0], slots[0])
  expect((await post(boothPaths.clearing(event), {})).status).toBe(409)
  expect((await post(boothPaths.removal(event, booths[0] ?? ''), {})).status).toBe(303)
  const mails = await site.inside((tx) => tx.selectFrom('mail').select('subject').execute())
  expect(mails.some(({ subject }) => subject.startsWith('面接の予約がなくなりました'))).toBe(true)
  expect((await post(boothPaths.clearing(event), {})).status).toBe(303)
})

test('Only a fair has booths, and only its organizer sets them', async () => {
  const other = await publishedEvent(site)
  expect((await w.coordinator.browser.get(boothPaths.organize(other))).status).toBe(404)
  const { event } = await fair(['一'], 0)
  const values = { id: newId(), organization: '', name: '割り込み', place: '', wants: '' }
  expect((await w.hana.browser.post(boothPaths.organize(event), values)).status).toBe(403)
  expect((await w.auditor.browser.post(boothPaths.organize(event), values)).status).toBe(403)
  expect((await w.hana.browser.get(boothPaths.organize(event))).status).toBe(404)
})

test('The second of two who edit a booth is told what the first wrote, and keeps what they typed', async () => {
  const { event, booths, post } = await fair(['金属の会社'], 0)
  const [id = ''] = booths
  const edit = (place: string, version: string) =>
    post(boothPaths.edit(event, id), {
      id,
      organization: '',
      name: '金属の会社',
      place,
      wants: '旋盤を覚えたい方',
      version,
    })
  expect((await edit('5番テーブル', '1')).status).toBe(303)
  expect((await edit('5番テーブル', '1')).status).toBe(303)
  const late = await edit('7番テーブル', '1')
  const page = parse(await late.text())
  expect([late.status, page.querySelectorAll('.said dd').map(({ text }) => text)]).toEqual([409, ['5番テーブル']])
  expect(page.querySelector('#place')?.getAttribute('value')).toBe('7番テーブル')
  expect(page.querySelector('[name=version]')?.getAttribute('value')).toBe('2')
  expect((await edit('7番テーブル', '2')).status).toBe(303)
  await post(boothPaths.removal(event, id), {})
  const gone = await edit('9番テーブル', '3')
  const again = parse(await gone.text())
  expect([gone.status, again.querySelector('#place')?.getAttribute('value')]).toEqual([409, '9番テーブル'])
  expect(again.text).toContain('ほかの方が先に消しました')
})
