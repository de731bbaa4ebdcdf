// A firm applies for support on a telephone: begins, types, is interrupted, comes back, hands in a document, submits, and has its receipt.
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { connect, type Database, inMunicipality, type Tx } from '#platform/db/index.ts'
import { formDefinition } from '#modules/schemes/index.ts'
import { definition, openScheme } from '../application-world.ts'
import { minamo } from '../database.ts'
import { visitor, type Visitor } from './visitor.ts'

let db: Database
let scheme: string
const inside = <T>(run: (tx: Tx) => Promise<T>) => inMunicipality(db.root, minamo.code, run)

beforeAll(async () => {
  db = connect(inject('database'))
  const [about, plan] = definition.sections
  if (about === undefined || plan === undefined) throw new Error('The form has two sections')
  scheme = (
    await openScheme(
      { inside },
      {},
      formDefinition.parse({ sections: [about, { ...plan, fields: [...plan.fields, ...asked] }] }),
    )
  ).scheme
})
afterAll(() => db.close())

/** What is asked depends on what was answered before. */
const asked = [
  {
    code: 'way',
    kind: 'one',
    label: '使いみち',
    needed: true,
    options: [
      { code: 'machine', label: '機械' },
      { code: 'sales', label: '販路' },
    ],
  },
  { code: 'why', kind: 'text', label: '機械を選んだ理由', needed: true, when: { field: 'way', is: ['machine'] } },
]

const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).click()
const follow = (v: Visitor, name: string) =>
  v.page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
const estimate = { name: '見積書.csv', mimeType: 'text/csv', buffer: Buffer.from('品名,金額\n会計ソフト,400000\n') }

it('is begun, kept while it is typed, taken up again, checked and submitted on a telephone', async () => {
  const v = await visitor({ size: 'phone' })
  await v.signIn('komiyama@demo.example', 'machiport-demo')
  await v.open(`/support/${scheme}/application`)
  await v.meetsNoBarrier()
  await press(v, '申請を書き始める')
  await v.page.getByRole('heading', { name: '事業者について' }).waitFor()
  await follow(v, '計画')
  const purpose = v.page.getByLabel('目的')
  await purpose.fill('会計ソフトを入れて、請求書を書き写す仕事をなくします。'.repeat(25))
  expect(await purpose.evaluate((area) => area.scrollHeight <= area.clientHeight)).toBe(true)
  await purpose.fill('会計ソフトを入れて、月末の残業を減らします')
  await v.page.getByLabel('経費').fill('400000')
  await v.page.getByLabel('販路', { exact: true }).check()
  await v.page.getByText('保存しました').waitFor()
  // The amount is worked out beside it while it is typed.
  await v.page.getByText('200,000円').first().waitFor()
  await v.meetsNoBarrier()
  await v.page.reload()
  expect(await purpose.inputValue()).toBe('会計ソフトを入れて、月末の残業を減らします')

  // Another day, from their own page.
  await v.open('/me')
  // Another draft waits there, too.
  const turn = v.page.getByRole('row').filter({ hasText: 'IT導入支援補助金' })
  await turn.getByRole('link', { name: '続きを書く' }).click()
  await v.page.getByText('この申請は、まだ提出されていません').waitFor()
  await v.meetsNoBarrier()
  await follow(v, '計画')
  await v.page.locator('input[type=file]').setInputFiles(estimate)
  await press(v, '保存して次へ')
  await v.page.locator('.receipt').getByText('見積書.csv').waitFor()
  await v.meetsNoBarrier()
  await press(v, '保存して次へ')
  await v.page.getByRole('heading', { name: '提出の前の確認' }).waitFor()
  await v.meetsNoBarrier()
  await follow(v, '事業者について：電話番号')
  await v.page.getByLabel('電話番号').fill('03-1111-2222')
  await press(v, '保存して次へ')
  await press(v, '保存して次へ')
  await v.page.getByLabel('書いた内容に間違いがないことを確かめました').check()
  await press(v, 'この内容で提出する')
  await v.page.getByText(/\d{4}-0001/).waitFor()
  await v.page.getByText('見積書.csv').first().waitFor()
  await v.meetsNoBarrier()
  const receipt = v.page.waitForEvent('download')
  await follow(v, '受付票（PDF）')
  expect((await receipt).suggestedFilename()).toMatch(/^receipt-\d{4}-0001\.pdf$/)
  for (const path of ['/my/applications', '/support/fits']) {
    await v.open(path)
    await v.meetsNoBarrier()
  }
  await v.leave()
})

it('what is typed is kept while one types on, when the connection comes back, and never meets itself', async () => {
  const v = await visitor()
  await v.signIn('miura@demo.example', 'machiport-demo')
  await v.page.clock.install()
  await v.open(`/support/${(await openScheme({ inside })).scheme}/application`)
  await press(v, '申請を書き始める')
  await follow(v, '計画')
  const purpose = v.page.getByLabel('目的')
  const kept = v.page.locator('[data-kept]')
  const arrived = v.page.waitForResponse('**/typing/plan')
  for (const letter of '会計ソフトを入れます。') {
    await purpose.pressSequentially(letter)
    await v.page.clock.runFor(1000)
  }
  expect((await arrived).status()).toBe(200)

  await v.context.setOffline(true)
  await purpose.fill('トンネルの中で書きました')
  await v.page.clock.runFor(3000)
  await kept.getByText('自動で保存できませんでした').waitFor()
  const again = v.page.waitForResponse('**/typing/plan')
  await v.context.setOffline(false)
  expect((await again).status()).toBe(200)
  await kept.getByText('保存しました').waitFor()

  // The button is pressed while the answer to what was typed is on its way, and more was typed since.
  let answer = () => {}
  const pressed = new Promise<void>((done) => (answer = done))
  await v.page.route('**/typing/plan', async (route) => {
    const response = await route.fetch()
    await pressed
    await route.fulfill({ response })
  })
  await purpose.fill('自分の言葉')
  const sent = v.page.waitForRequest('**/typing/plan')
  await v.page.clock.runFor(3000)
  await sent
  await purpose.fill('自分の言葉と続き')
  await press(v, '保存して次へ')
  answer()
  await v.page.getByRole('heading', { name: '提出の前の確認' }).waitFor()
  await v.page.getByText('自分の言葉と続き').waitFor()
  await v.leave()
})

it('is written and submitted without JavaScript too', async () => {
  const v = await visitor({ javaScript: false })
  await v.signIn('miura@demo.example', 'machiport-demo')
  await v.open(`/support/${scheme}/application`)
  await press(v, '申請を書き始める')
  await v.page.getByLabel('事業者の名前').fill('三浦 遥')
  await v.page.getByLabel('電話番号').fill('03-1111-2222')
  await press(v, '保存して次へ')
  await v.page.getByLabel('目的').fill('会計ソフトを入れます')
  await v.page.getByLabel('経費').fill('400000')
  // Every part stands there with its condition; what does not apply is left out.
  await v.page.getByText('「使いみち」が「機械」の場合').waitFor()
  await v.page.getByLabel('販路', { exact: true }).check()
  await v.page.getByLabel('機械を選んだ理由').fill('販路なのに書いた')
  await press(v, '保存して次へ')
  expect(await v.page.getByRole('main').textContent()).not.toContain('販路なのに書いた')
  await v.page.getByLabel('書いた内容に間違いがないことを確かめました').check()
  await press(v, 'この内容で提出する')
  expect(await v.page.getByRole('main').textContent()).toMatch(/受付番号\d{4}-\d{4}/)
  await v.leave()
})
