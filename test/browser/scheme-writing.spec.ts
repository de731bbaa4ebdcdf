// A scheme that is applied for elsewhere is written and published without JavaScript; subsidy.spec.ts builds a whole one with it.
import { expect, it } from 'vitest'
import { visitor, type Visitor } from './visitor.ts'

const password = 'machiport-demo'
const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()
const write = (v: Visitor, name: string, text: string) => v.page.locator(`[name=${name}]`).fill(text)
const state = (v: Visitor) => v.page.locator('.page-head .chip').last().innerText()

/** Leads to the scheme's page of the staff. */
async function writes(v: Visitor, title: string): Promise<string> {
  await v.open('/staff/schemes')
  await v.meetsNoBarrier()
  await v.page.getByRole('link', { name: '制度をつくる' }).first().click()
  await v.meetsNoBarrier()
  await v.page.getByRole('link', { name: '相談・専門家' }).click()
  await v.meetsNoBarrier()
  await write(v, 'title', title)
  await press(v, '保存して次へ')
  await v.meetsNoBarrier()
  expect(await v.page.locator('.scheme-parts').innerText()).toContain('これから')
  await v.page.getByRole('link', { name: '続きを書く' }).click()
  await write(v, 'summary', '販路や資金のことを、専門家に3回まで無料で相談できます。')
  await write(v, 'content', '中小企業診断士が、お店や工場へうかがいます。')
  await write(v, 'for_whom', '区内の中小企業')
  await write(v, 'how_to_apply', '電話で予約してください。')
  await write(v, 'contact', '産業振興課 00-0000-0000')
  await v.page.locator('#measures').selectOption({ index: 1 })
  await press(v, '保存して次へ')
  await v.meetsNoBarrier()
  return new URL(v.page.url()).pathname
}

const way = { size: 'phone', javaScript: false } as const

it(
  'a scheme is written by one and published by another on a telephone, without JavaScript',
  { timeout: 180_000 },
  async () => {
    const title = `専門家派遣 ${way.size}`
    const writer = await visitor(way)
    await writer.signIn('nakagawa@demo.example', password)
    const path = await writes(writer, title)
    await press(writer, '確認に出す')
    expect(await state(writer)).toBe('確認待ち')
    expect(await writer.page.getByRole('button', { name: '公開する' }).count()).toBe(0)

    const second = await visitor(way)
    await second.signIn('ohno@demo.example', password)
    second.page.on('dialog', (dialog) => void dialog.accept())
    await second.open('/desk?show=schemes')
    await second.page.getByText(title).first().waitFor()
    await second.open(path)
    await second.meetsNoBarrier()
    await press(second, '公開する')
    await second.page.getByText('公開されています').first().waitFor()
    expect(await state(second)).toBe('公開中')
    await second.meetsNoBarrier()
    await second.leave()

    await writer.open('/staff/schemes?state=published')
    await writer.page.getByRole('link', { name: title }).waitFor()
    await writer.meetsNoBarrier()
    await writer.leave()
  },
)
