// An organizer writes an event, with questions; staff read it and publish it; it changes; the next one is copied from it.
// Once at a desk and once on a phone without JavaScript.
import { expect, it } from 'vitest'
import { addDays, today } from '#platform/calendar/index.ts'
import { visitor, type Visitor } from './visitor.ts'

const password = 'machiport-demo'
const day = (days: number) => addDays(today(new Date()), days)

const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()
const write = (v: Visitor, name: string, text: string) => v.page.locator(`[name=${name}]`).fill(text)
const heading = (v: Visitor) => v.page.locator('h1').innerText()
const pathOf = (v: Visitor) => new URL(v.page.url()).pathname

/** Leads to the organizer's page. */
async function writesEvent(v: Visitor, title: string): Promise<string> {
  await v.open('/my/events/organized')
  await v.meetsNoBarrier()
  await v.page.getByRole('link', { name: '催しを開く' }).first().click()
  await v.meetsNoBarrier()
  await v.page.getByRole('link', { name: '見学・体験' }).click()
  await v.meetsNoBarrier()
  await write(v, 'title', title)
  await press(v, '保存して次へ')
  await v.meetsNoBarrier()
  expect(await v.page.locator('.notice-title').innerText()).toContain('あと7か所')
  await v.page.locator('.notice a').first().click()
  await write(v, 'summary', 'ふだんは入れない町工場を歩きます。')
  await write(v, 'description', '3軒を歩いて回ります。階段があります。')
  await write(v, 'contact', '小宮山製作所 03-0000-0000')
  await write(v, 'session_on_1', day(30))
  await write(v, 'session_from_1', '13:00')
  await write(v, 'session_to_1', '16:00')
  await v.page.locator('[name=form][value=onsite]').check()
  await write(v, 'venue', '水辺駅 北口')
  await write(v, 'venue_address', 'みなも区水辺1-1')
  await write(v, 'opens_on', day(0))
  await write(v, 'closes_on', day(14))
  await write(v, 'closes_time', '17:00')
  await press(v, '保存して次へ')
  await v.meetsNoBarrier()
  return pathOf(v)
}

async function asks(v: Visitor, label: string): Promise<void> {
  await v.page.getByRole('link', { name: /申込みで尋ねる質問/ }).click()
  await v.meetsNoBarrier()
  await write(v, 'label', label)
  await v.page.locator('[name=kind]').selectOption('several')
  await write(v, 'options', '削る\n曲げる\n磨く')
  await press(v, 'この質問を加える')
  await v.meetsNoBarrier()
  await v.page.getByRole('link', { name: '催しの運営へ戻る' }).click()
}

async function publishes(v: Visitor, path: string, title: string): Promise<void> {
  await v.open('/desk?show=events')
  await v.page.getByText(title).first().waitFor()
  await v.open(path)
  await v.meetsNoBarrier()
  await press(v, '公開する')
  await v.page.getByText('公開されています').first().waitFor()
  await v.meetsNoBarrier()
}

const ways = [
  { size: 'desk', javaScript: true },
  { size: 'phone', javaScript: false },
] as const

it.each(ways)('an event is written, read, published, changed and copied: $size', { timeout: 180_000 }, async (way) => {
  const title = `町工場3軒めぐり ${way.size}`
  const organizer = await visitor(way)
  await organizer.signIn('komiyama@demo.example', password)
  const path = await writesEvent(organizer, title)
  await asks(organizer, '見たい工程')
  await press(organizer, '確認に出す')

  const staff = await visitor()
  await staff.signIn('saeki@demo.example', password)
  staff.page.on('dialog', (dialog) => void dialog.accept())
  await publishes(staff, path, title)
  await staff.open('/staff/events')
  await staff.meetsNoBarrier()
  await staff.leave()

  await organizer.open(path)
  await organizer.page.getByRole('link', { name: '内容を直す' }).click()
  await organizer.meetsNoBarrier()
  await write(organizer, 'capacity', '20人')
  await press(organizer, '変更を公開する')
  await organizer.page.locator('.figure-value').first().waitFor()
  expect(await organizer.page.locator('.figure-value').allInnerTexts()).toEqual(['0', '20', '0'])
  await organizer.page.locator('[name=weeks]').selectOption('2')
  await press(organizer, '写して下書きにする')
  expect(await heading(organizer)).toBe('催しの内容を直す')
  expect(await organizer.page.locator('[name=title]').inputValue()).toBe(title)
  await organizer.leave()
})
