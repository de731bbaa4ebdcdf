// The evening of an exchange event, at the width of a telephone: people come in, the connection goes and comes back, tables are
// planned for those who are there, each sees where to sit.
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { connect, type Database, inMunicipality, type Tx } from '#platform/db/index.ts'
import { minamo } from '../database.ts'
import { inHours, publishedEvent, registered } from '../event-world.ts'
import { visitor, type Visitor } from './visitor.ts'

const password = 'machiport-demo'
const people = 16

let db: Database
const site = { inside: <T>(run: (tx: Tx) => Promise<T>) => inMunicipality(db.root, minamo.code, run) }
const now = { starts_at: inHours(0.2), ends_at: inHours(2), opens_at: inHours(-100), closes_at: inHours(-3) }
let event: string
const codes: string[] = []

beforeAll(async () => {
  db = connect(inject('database'))
  event = await publishedEvent(site, { ...now, title: '路地のひとと話す夜' })
  for (let i = 0; i < people - 2; i++) {
    const names = i === 0 ? ['組の一人', '組の二人', '組の三人'] : [`客人${String.fromCharCode(0x3041 + i)}`]
    const about = { organization_name: `会社${i % 5}`, industry: 'EGIMP'[i % 5] }
    codes.push(...(await registered(site, event, { names, about })).codes)
  }
})
afterAll(() => db.close())

const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()
const here = (v: Visitor) => v.page.locator('[data-present]').innerText()
const counts = async (v: Visitor) => [await here(v), await v.page.locator('[data-walk-ins]').innerText()]
const newcomer = async (v: Visitor, name: string) => {
  await v.page.getByText('当日参加を受け付ける').click()
  await v.page.locator('input[name=name]').fill(name)
  await press(v, '当日参加として受け付ける')
}
/** The page is on the device before the way is lost. */
const isKept = async ({ page }: Visitor) => {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
  await page.waitForFunction(async () => (await (await caches.open('door')).keys()).length > 0)
}
const unsent = (v: Visitor) => v.page.locator('[data-queue]')

it('two helpers check people in, one of them without a connection for a while', async () => {
  const [inside, outside] = [await visitor({ size: 'phone' }), await visitor({ size: 'phone' })]
  for (const helper of [inside, outside]) {
    await helper.signIn('saeki@demo.example', password)
    await helper.open(`/events/${event}/door`)
  }
  await inside.meetsNoBarrier()
  await press(inside, '3名まとめて受付')
  await inside.page.getByRole('status').getByText('受け付けました').waitFor()
  expect(await here(inside)).toBe('3')

  await isKept(outside)
  await outside.context.setOffline(true)
  await press(outside, '受付：客人いさん')
  await press(outside, '受付：客人ぅさん')
  await unsent(outside).getByText('まだ送っていない記録：2件').waitFor()
  await outside.meetsNoBarrier()
  await outside.page.reload()
  await unsent(outside).getByText('まだ送っていない記録：2件').waitFor()

  // Meanwhile the other one takes in one of the two as well.
  await press(inside, '受付：客人いさん')
  await outside.context.setOffline(false)
  await unsent(outside).waitFor({ state: 'hidden' })
  for (const helper of [inside, outside]) {
    await helper.page.reload()
    expect(await here(helper)).toBe('5')
  }

  // Typed in, as a hand scanner does.
  await outside.page.getByText('参加票のコードを入力する').click()
  await outside.page.getByLabel('参加票のコード').fill(`https://port.example.jp/tickets/${codes[3]}`)
  await outside.page.keyboard.press('Enter')
  await outside.page.getByRole('status').getByText('受け付けました').waitFor()
  await newcomer(outside, '飛び入り 歩')
  await outside.page.getByText('飛び入り 歩さんを受け付けました').waitFor()
  await unsent(outside).waitFor({ state: 'hidden' })
  expect(await here(outside)).toBe('6')
  await inside.leave()
  await outside.leave()
}, 120_000)

it('a helper without a connection undoes a check-in and takes in somebody new, once and in order', async () => {
  const small = await publishedEvent(site, { ...now, title: '小さな会', capacity: 2 })
  await registered(site, small, { names: ['予約 一人'] })
  await registered(site, small, { names: ['予約 二人'] })
  const [inside, outside] = [await visitor({ size: 'phone' }), await visitor({ size: 'phone' })]
  for (const helper of [inside, outside]) {
    await helper.signIn('saeki@demo.example', password)
    await helper.open(`/events/${small}/door`)
  }
  await press(inside, '受付：予約 二人さん')
  await inside.page.getByText('予約 二人さんを受け付けました').waitFor()
  await isKept(outside)
  await outside.page.locator('[data-present]').getByText('1').waitFor()
  await outside.context.setOffline(true)
  await press(outside, '受付：予約 一人さん')
  await press(outside, '予約 一人さんの受付を取り消す')
  await press(outside, '受付：予約 一人さん')
  await press(outside, '予約 二人さんの受付を取り消す')
  await press(outside, '受付：予約 二人さん')
  await newcomer(outside, '飛び入り 進')
  await newcomer(outside, '書き損じ')
  await press(outside, '書き損じさんの受付を取り消す')
  await unsent(outside).getByText('まだ送っていない記録：8件').waitFor()
  await outside.meetsNoBarrier()
  await outside.page.reload()
  await unsent(outside).getByText('まだ送っていない記録：8件').waitFor()
  expect(await counts(outside)).toEqual(['2', '1'])

  // Meanwhile somebody new comes to the other helper.
  await newcomer(inside, '飛び入り 望')
  await inside.page.getByText('飛び入り 望さんを受け付けました').waitFor()
  await outside.context.setOffline(false)
  await unsent(outside).waitFor({ state: 'hidden' })
  const late = outside.page.locator('[data-late]')
  await late.getByText('定員2名に対して、来場2名と当日参加2名で、2名多くなりました').first().waitFor()
  await outside.meetsNoBarrier()
  expect(await outside.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('door:')))).toEqual(
    [],
  )
  await outside.page.reload()
  await late.getByText('飛び入り 進').waitFor()
  while ((await late.getByRole('button').count()) > 0) await late.getByRole('button').first().click()
  expect(await outside.page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/飛び入り|書き損じ|予約/)
  for (const helper of [inside, outside]) {
    await helper.page.reload()
    expect(await counts(helper)).toEqual(['2', '2'])
  }
  await inside.leave()
  await outside.leave()
}, 120_000)

it('tables are planned for those who are there, changed by hand, and shown to whoever sits', async () => {
  const v = await visitor({ size: 'phone' })
  await v.signIn('saeki@demo.example', password)
  await v.open(`/events/${event}/seating`)
  await v.page.locator('input[name=tables]').fill('3')
  await v.page.locator('input[name=size]').fill('4')
  await v.page.locator('input[name=rounds]').fill('2')
  await press(v, '卓と回数を決める')
  await v.page.getByText('まだ席を組んでいません').waitFor()
  await v.meetsNoBarrier()
  await press(v, '受付済みの7名で組み直す')
  await v.page.getByText('同じ人と2度').waitFor()
  await v.meetsNoBarrier()
  await v.page.getByLabel(/飛び入り 歩/).check()
  const from = await v.page
    .locator('[data-table]', { has: v.page.getByLabel(/飛び入り 歩/) })
    .getAttribute('data-table')
  const to = from === '1' ? '2' : '1'
  await v.page.locator('select[name=to]').selectOption(to)
  await press(v, 'へ移す')
  await v.page
    .locator(`[data-table="${to}"]`)
    .getByLabel(/飛び入り 歩/)
    .waitFor()
  await press(v, '参加票に席を出す')
  await v.page.getByRole('button', { name: '参加票から席を消す' }).waitFor()
  const guest = await visitor({ size: 'phone' })
  await guest.open(`/tickets/${codes[0]}`)
  await guest.page.getByText('あなたの席').waitFor()
  expect(await guest.page.locator('main').innerText()).toMatch(/第2回\s*卓\d|卓\d\s*第2回/)
  await guest.meetsNoBarrier()
  await guest.leave()
  await v.leave()
}, 120_000)
