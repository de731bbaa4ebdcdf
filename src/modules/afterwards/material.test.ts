import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { checkIn, guest, pastEvent } from '../../../test/after-world.ts'
import { memberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
const stranger = site.browser()
let w: Awaited<ReturnType<typeof memberWorld>>
beforeAll(async () => {
  w = await memberWorld(site)
})

const given = (more: Record<string, string | Blob>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ id: newId(), audience: 'came', url: '', chapters: '', ...more })) {
    if (typeof value === 'string') form.set(name, value)
    else form.set(name, value, '当日資料.csv')
  }
  return form
}
const add = (event: string, more: Record<string, string | Blob>) =>
  w.coordinator.browser.post(`/events/${event}/materials`, given(more))

async function withMaterial() {
  const event = await pastEvent(site)
  const [came, absent] = [await guest(site, event, '葵'), await guest(site, event, '江藤')]
  const declined = await guest(site, event, '落選', { state: 'declined' })
  await checkIn(site, event, [came])
  await add(event, {
    title: 'みんなの録画',
    audience: 'everyone',
    url: 'https://films.example.jp/a',
    chapters: '12:30 はじめに',
  })
  await add(event, { title: '申込者の録画', audience: 'admitted', url: 'https://films.example.jp/b' })
  await add(event, { title: '来た人の資料', file: new Blob(['題,数\n卓,8\n'], { type: 'text/csv' }) })
  const [file] = await site.inside((tx) =>
    tx.selectFrom('material').select('id').where('event', '=', event).where('file', 'is not', null).execute(),
  )
  return { event, came, absent, declined, file: file?.id ?? '' }
}

const all = ['みんなの録画', '申込者の録画', '来た人の資料']
const read = async (path: string) => (await stranger.get(path)).text()
const titles = async (path: string) => {
  const page = await read(path)
  return all.filter((title) => page.includes(title))
}

test('The page of the event shows what is for everyone, and no more', async () => {
  const { event } = await withMaterial()
  expect(await titles(`/events/${event}`)).toEqual(['みんなの録画'])
  const page = await read(`/events/${event}`)
  expect(page).toContain('https://films.example.jp/a#t=750')
  expect(page).not.toContain('films.example.jp/b')
})

test('A ticket page shows what is for those who came, who were admitted, or for everyone', async () => {
  const { came, absent, declined } = await withMaterial()
  expect(await titles(`/tickets/${came.code}`)).toEqual(['みんなの録画', '申込者の録画', '来た人の資料'])
  expect(await titles(`/tickets/${absent.code}`)).toEqual(['みんなの録画', '申込者の録画'])
  expect(await titles(`/tickets/${declined.code}`)).toEqual(['みんなの録画'])
})

test('The bytes of a file are sent to those who came and to the organizer, and to nobody else', async () => {
  const { event, came, absent, file } = await withMaterial()
  const ask = async (path: string, browser = stranger) => (await browser.get(path)).status
  expect(await ask(`/tickets/${came.code}/materials/${file}`)).toBe(200)
  expect(await ask(`/tickets/${absent.code}/materials/${file}`)).toBe(404)
  expect(await ask(`/events/${event}/materials/${file}`)).toBe(404)
  expect(await ask(`/events/${event}/materials/${file}`, w.hana.browser)).toBe(404)
  expect(await ask(`/events/${event}/materials/${file}`, w.coordinator.browser)).toBe(200)
  const other = await pastEvent(site)
  const elsewhere = await guest(site, other, '別の会の人')
  expect(await ask(`/tickets/${elsewhere.code}/materials/${file}`)).toBe(404)
  await w.coordinator.browser.post(`/events/${event}/materials/${file}/removal`)
  expect(await ask(`/tickets/${came.code}/materials/${file}`)).toBe(404)
})

test('Either a link or a file; a chapter that cannot be read is said by its line; only the organizer adds', async () => {
  const event = await pastEvent(site)
  const none = await add(event, { title: '空' })
  expect([none.status, (await none.text()).includes('どちらか一つを入れてください')]).toEqual([422, true])
  const wrong = await add(event, { title: '録画', url: 'https://films.example.jp/a', chapters: '0:10 はじめ\n途中' })
  expect([wrong.status, (await wrong.text()).includes('2行目を')]).toEqual([422, true])
  expect((await add(event, { title: '録画', url: 'javascript:alert(1)' })).status).toBe(422)
  expect(
    (await w.hana.browser.post(`/events/${event}/materials`, given({ title: 'x', url: 'https://a.jp' }))).status,
  ).toBe(404)
  expect(
    (await w.auditor.browser.post(`/events/${event}/materials`, given({ title: 'x', url: 'https://a.jp' }))).status,
  ).toBe(403)
})
