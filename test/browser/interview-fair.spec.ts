// An interview fair on telephones: the organizer sets booths and times, seekers book one firm a time, the firm sees its day.
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { addDays, today, tokyoInstant } from '#platform/calendar/index.ts'
import { connect, type Database, inMunicipality, type Tx } from '#platform/db/index.ts'
import { minamo } from '../database.ts'
import { publishedEvent, registered } from '../event-world.ts'
import { visitor, type Visitor } from './visitor.ts'

const password = 'machiport-demo'
const on = addDays(today(new Date()), 30)
const firm = '株式会社 小宮山製作所'

let db: Database
let event: string
const codes: string[] = []

beforeAll(async () => {
  db = connect(inject('database'))
  const site = { inside: <T>(run: (tx: Tx) => Promise<T>) => inMunicipality(db.root, minamo.code, run) }
  const [starts_at, ends_at] = [tokyoInstant(on, '13:00'), tokyoInstant(on, '17:00')]
  event = await publishedEvent(site, { kind: 'interview-fair', title: '町の仕事の面接会', starts_at, ends_at })
  for (const names of [['求職 花'], ['求職 連']]) codes.push(...(await registered(site, event, { names })).codes)
})
afterAll(() => db.close())

const press = (v: Visitor, name: string | RegExp, within = 'main') =>
  v.page.locator(within).getByRole('button', { name }).first().click()
const write = (v: Visitor, name: string, text: string) => v.page.locator(`[name=${name}]`).fill(text)
const booth = (v: Visitor, name: string) => v.page.locator('.booth-card', { hasText: name })
const own = (v: Visitor) => v.page.locator('.booth-own')

async function seeker(code = ''): Promise<Visitor> {
  const v = await visitor({ size: 'phone' })
  v.page.on('dialog', (dialog) => void dialog.accept())
  await v.open(`/tickets/${code}`)
  await v.page.getByRole('link', { name: '面接の時間を予約する' }).click()
  await v.meetsNoBarrier()
  return v
}

it('the organizer adds a member and another firm, and makes the times at once', async () => {
  const v = await visitor({ size: 'phone' })
  await v.signIn('saeki@demo.example', password)
  await v.open(`/events/${event}/manage`)
  await v.page.getByRole('link', { name: 'ブースと時間' }).click()
  await v.page.getByText('ブースはまだありません').waitFor()
  await v.meetsNoBarrier()
  await press(v, 'ブースを加える')
  await v.page.getByText('会員から選ぶか、名前を入力してください').first().waitFor()
  await v.meetsNoBarrier()
  const member = v.page.locator('[name=organization]')
  const named = await member.locator('option', { hasText: firm }).first().getAttribute('value')
  await member.selectOption(named)
  await write(v, 'place', '1番テーブル')
  await press(v, 'ブースを加える')
  await v.page.locator('table').getByText(firm).waitFor()
  await write(v, 'name', '隣町の弁当屋')
  await press(v, 'ブースを加える')
  await v.page.locator('table').getByText('隣町の弁当屋').waitFor()

  await write(v, 'on', on)
  await write(v, 'first', '09:00')
  await press(v, '時間を加える')
  await v.page.getByText('催しの日時').first().waitFor()
  await write(v, 'first', '13:00')
  await write(v, 'number', '3')
  await press(v, '時間を加える')
  await v.page.getByText('13:40–13:55').waitFor()
  expect(await v.page.locator('table tbody tr').count()).toBe(2)
  await v.meetsNoBarrier()
  await v.leave()
})

it('a seeker is at one booth at a time; what is given back, another takes; the firm reads its day', async () => {
  const hana = await seeker(codes[0])
  await press(hana, '13:00–13:15を予約')
  await own(hana).getByText(firm).waitFor()
  // Neither a second firm at that time, nor the same firm twice.
  await booth(hana, '隣町の弁当屋').getByText('13:00–13:15 ほかの予約の時間').waitFor()
  expect(await booth(hana, firm).getByRole('button').count()).toBe(0)
  await hana.meetsNoBarrier()

  const ren = await seeker(codes[1])
  await booth(ren, firm).getByText('13:00–13:15 予約済み').waitFor()
  // Both pages are open: whoever presses second is told, and keeps a way on.
  await press(hana, '取り消す')
  await hana.page.getByText('まだ予約がありません').waitFor()
  await ren.page.reload()
  await press(hana, '13:00–13:15を予約')
  await own(hana).getByText(firm).waitFor()
  await press(ren, '13:00–13:15を予約')
  await ren.page.getByText('ほかの方が先に予約したか').waitFor()
  await ren.meetsNoBarrier()
  await press(hana, '取り消す')
  await hana.page.getByText('まだ予約がありません').waitFor()
  await ren.page.getByRole('link', { name: '予約の画面に戻る' }).click()
  await press(ren, '13:00–13:15を予約')
  await own(ren).getByText(firm).waitFor()
  await press(hana, '13:20–13:35を予約')
  await own(hana).getByText(firm).waitFor()
  await hana.leave()
  await ren.leave()

  const host = await visitor({ size: 'phone' })
  await host.signIn('komiyama@demo.example', password)
  await host.open(`/events/${event}`)
  await host.meetsNoBarrier()
  await host.page.getByRole('link', { name: '自社のブースの予定表' }).click()
  await host.meetsNoBarrier()
  const day = await host.page.locator('table tbody tr').allInnerTexts()
  expect(day.map((row) => row.match(/求職 .|空き/)?.[0])).toEqual(['求職 連', '求職 花', '空き'])
  await host.leave()
}, 120_000)

it('the same way in English', async () => {
  const v = await visitor({ size: 'phone' })
  await v.open(`/language?to=en&back=/tickets/${codes[0]}`)
  await v.page.getByRole('link', { name: 'See and change them' }).click()
  await v.page.getByText(/You have booked 13:20/).waitFor()
  await press(v, 'Book 13:00–13:15')
  await own(v).getByText('隣町の弁当屋').waitFor()
  expect(await own(v).getByRole('listitem').count()).toBe(2)
  await v.meetsNoBarrier()
  await v.leave()
})
