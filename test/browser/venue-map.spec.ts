// The map of a venue: nobody elsewhere hears of a visitor before they open it. The other site's edge is answered here.
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { addDays, today, tokyoInstant } from '#platform/calendar/index.ts'
import { connect, type Database, inMunicipality, type Tx } from '#platform/db/index.ts'
import { minamo } from '../database.ts'
import { publishedEvent } from '../event-world.ts'
import { visitor, type Visitor } from './visitor.ts'

let db: Database
let event: string
let tile: Buffer

beforeAll(async () => {
  db = connect(inject('database'))
  const site = { inside: <T>(run: (tx: Tx) => Promise<T>) => inMunicipality(db.root, minamo.code, run) }
  // Over midnight: as long as the line of its hours can be.
  const on = addDays(today(new Date()), 30)
  const hours = { starts_at: tokyoInstant(on, '22:30'), ends_at: tokyoInstant(addDays(on, 1), '00:30') }
  event = await publishedEvent(site, { latitude: 35.6466, longitude: 139.653, venue_address: '水辺1-2-3', ...hours })
  tile = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#9bb' } })
    .png()
    .toBuffer()
})
afterAll(() => db.close())

/** Every address outside the site that is asked for. */
async function asked(v: Visitor, there: 'answers' | 'is silent'): Promise<string[]> {
  const all: string[] = []
  v.page.on('request', (request) => {
    if (!request.url().startsWith(inject('address')) && request.url().startsWith('http')) all.push(request.url())
  })
  await v.page.route('https://cyberjapandata.gsi.go.jp/**', (route) =>
    there === 'answers' ? route.fulfill({ contentType: 'image/png', body: tile }) : route.abort(),
  )
  return all
}
const open = async (v: Visitor) => {
  await v.page.locator('.venue-map summary').focus()
  await v.page.keyboard.press('Enter')
}

it.each(['desk', 'phone'] as const)(
  'is loaded when it is opened, and has the venue in its middle (%s)',
  async (size) => {
    const v = await visitor({ size, policy: true })
    const all = await asked(v, 'answers')
    await v.open(`/events/${event}`)
    await v.page.locator('.venue-map').scrollIntoViewIfNeeded()
    await v.page.waitForLoadState('networkidle')
    expect(all).toEqual([])
    await open(v)
    await v.page.waitForFunction(() => {
      const middle = document.querySelectorAll<HTMLImageElement>('.map-tiles img')[4]
      return middle?.complete && middle.naturalWidth === 256
    })
    expect(all).toContain('https://cyberjapandata.gsi.go.jp/xyz/std/16/58191/25814.png')
    expect(new Set(all.map((url) => new URL(url).host))).toEqual(new Set(['cyberjapandata.gsi.go.jp']))
    const middles = await v.page.evaluate(() => {
      const box = (of: string) => document.querySelector(of)?.getBoundingClientRect() ?? new DOMRect()
      const [frame, mark] = [box('.map-window'), box('.map-mark path')]
      return [frame.x + frame.width / 2 - (mark.x + mark.width / 2), frame.y + frame.height / 2 - mark.bottom]
    })
    for (const off of middles) expect(Math.abs(off)).toBeLessThan(3)
    await v.page.keyboard.press('Tab')
    expect(await v.page.evaluate(() => document.activeElement?.textContent)).toBe('地理院タイル')
    await v.leave()
  },
)

it('leaves the address and the way to GSI Maps where it cannot be loaded, and is no barrier', async () => {
  const v = await visitor({ size: 'phone' })
  await asked(v, 'is silent')
  await v.open(`/events/${event}`)
  await open(v)
  await v.page.getByRole('img', { name: /のまわりの地図/ }).waitFor()
  expect(await v.page.getByText('水辺1-2-3').first().isVisible()).toBe(true)
  expect(await v.page.getByRole('link', { name: '地図で見る（地理院地図）' }).isVisible()).toBe(true)
  await v.meetsNoBarrier()
  await v.leave()
})
