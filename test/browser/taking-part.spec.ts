// Two people without an account want the last seat, on a telephone: one has it and gives it back, the other is offered it and takes it.
// The ticket shows without a connection.
import { afterAll, expect, inject, it } from 'vitest'
import { connect, inMunicipality, type Tx } from '#platform/db/index.ts'
import { minamo } from '../database.ts'
import { publishedEvent } from '../event-world.ts'
import { visitor, type Visitor } from './visitor.ts'

const database = connect(inject('database'), { max: 2 })
afterAll(() => database.close())
const inside = <T>(work: (tx: Tx) => Promise<T>) => inMunicipality(database.root, minamo.code, work)

const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()
const stands = (v: Visitor, words: string) => v.page.locator('.notice-title', { hasText: words }).waitFor()

async function apply(event: string, name: string, email: string): Promise<Visitor> {
  const v = await visitor({ size: 'phone' })
  v.page.on('dialog', (dialog) => void dialog.accept())
  await v.open(`/events/${event}`)
  await v.page.getByRole('link', { name: '申し込む', exact: true }).click()
  await v.page.locator('[name=name_1]').fill(name)
  await press(v, '確認のメールを受け取る')
  await v.page.getByText('直してください').first().waitFor()
  await v.meetsNoBarrier()
  await v.page.locator('[name=name_kana_1]').fill('みずの')
  await v.page.locator('[name=kind_1]').selectOption('sole')
  await v.page.locator('[name=email]').fill(email)
  await press(v, '確認のメールを受け取る')
  await stands(v, '申込みはまだ終わっていません')
  await v.meetsNoBarrier()
  const { link_href } = await inside((tx) =>
    tx.selectFrom('mail').select('link_href').where('to_address', '=', email).executeTakeFirstOrThrow(),
  )
  await v.open(link_href ?? '')
  await v.meetsNoBarrier()
  await press(v, '申込みを確定する')
  return v
}

it('the last seat goes from one to the other', { timeout: 120_000 }, async () => {
  const event = await publishedEvent({ inside }, { title: '路地の会', capacity: 1 })
  const first = await apply(event, '水野 花', 'first@example.jp')
  await stands(first, '参加が決まっています')
  await first.meetsNoBarrier()
  const second = await apply(event, '早川 連', 'second@example.jp')
  await stands(second, 'キャンセル待ち・1番目です')

  // Kept once the page says so: the store holds it.
  const ticket = first.page.url()
  await first.page.waitForFunction(async (url) => (await caches.match(url)) !== undefined, ticket)
  await first.page.reload()
  await first.context.setOffline(true)
  await first.page.reload()
  await first.page.getByText('保存してある画面です').waitFor()
  await first.page.locator('.qr-code').waitFor()
  await first.context.setOffline(false)
  await first.page.reload()
  expect(await first.page.getByText('保存してある画面です').isVisible()).toBe(false)

  await first.page.getByRole('link', { name: '申込みの内容を変える' }).click()
  await first.meetsNoBarrier()
  await first.open(ticket)
  await press(first, '申込みを取り消す')
  await stands(first, '申込みは取り消されています')
  await first.meetsNoBarrier()
  await second.page.reload()
  await stands(second, '席が空きました')
  await second.meetsNoBarrier()
  await press(second, '参加する')
  await stands(second, '参加が決まっています')

  const staff = await visitor()
  await staff.signIn('saeki@demo.example', 'machiport-demo')
  await staff.open(`/events/${event}/registrations`)
  await staff.meetsNoBarrier()
  await staff.page.locator('table').getByRole('link', { name: '早川 連' }).click()
  await staff.meetsNoBarrier()
  await Promise.all([first, second, staff].map((v) => v.leave()))
})
