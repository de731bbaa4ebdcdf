// A shopkeeper looks for help on a telephone: by five questions without JavaScript, by the list, down to conditions and papers.
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { connect, type Database, inMunicipality, type Tx } from '#platform/db/index.ts'
import { minamo } from '../database.ts'
import { openCall, othersScheme, publishedScheme } from '../support-world.ts'
import { visitor } from './visitor.ts'

let db: Database
const title = '水辺の店舗改装補助金'
const inside = <T>(run: (tx: Tx) => Promise<T>) => inMunicipality(db.root, minamo.code, run)

beforeAll(async () => {
  db = connect(inject('database'))
  await openCall({ inside }, await publishedScheme({ inside }, { title, audiences: ['business'], employees_max: 20 }))
  await othersScheme(
    { inside },
    {
      title:
        'とても長い名前の制度でも画面がくずれないことを確かめるための、国の店舗等省力化投資促進支援事業補助金（令和八年度補正予算）',
      topics: ['premises'],
      content: `${'改行のない長い説明です。'.repeat(300)}\nhttps://town.example/${'a'.repeat(200)}`,
      source_on: '2020-03-02',
    },
  )
})
afterAll(() => db.close())

const answers = ['事業をしている', '店舗・事務所', 'ある', '1人〜5人', '費用の負担が重い']

it('five presses without JavaScript lead to what fits and why; the way back works', async () => {
  const v = await visitor({ size: 'phone', javaScript: false })
  await v.open('/support')
  await v.page.getByRole('link', { name: '質問に答えてさがす' }).click()
  for (const answer of answers) await v.page.getByRole('link', { name: answer }).first().click()
  await v.page.getByRole('heading', { name: 'お答えに合いそうな支援' }).waitFor()
  expect(await v.page.getByText('お答えの「店舗・事務所」にあてはまります').count()).toBeGreaterThan(0)
  await v.page.goBack()
  await v.page.getByRole('heading', { name: 'いま、いちばん困っていることは何ですか' }).waitFor()
  await v.page.goForward()
  await v.page.getByRole('link', { name: title }).click()
  await v.page.getByText('第3条第1号').waitFor()
  await v.page.getByText('納税証明書').waitFor()
  await v.leave()
})

it('no page on the way is a barrier on a telephone', async () => {
  const v = await visitor({ size: 'phone' })
  await v.open('/support/find')
  for (const answer of answers) {
    await v.meetsNoBarrier()
    await v.page.getByRole('link', { name: answer }).first().click()
  }
  await v.page.getByRole('heading', { name: 'お答えに合いそうな支援' }).waitFor()
  await v.meetsNoBarrier()
  await v.open('/support?topic=premises')
  await v.meetsNoBarrier()
  await v.page.getByRole('link', { name: title }).click()
  await v.page.getByText('第3条第1号').waitFor()
  await v.meetsNoBarrier()
  await v.open('/support?when=closed&topic=premises')
  await v.page.getByRole('link', { name: /^とても長い名前/ }).click()
  await v.page.getByText('1年以上前の情報です').waitFor()
  await v.meetsNoBarrier()
  await v.open('/support?q=どこにもない言葉')
  await v.meetsNoBarrier()
  expect(await v.page.getByRole('link', { name: '00-0000-0000' }).count()).toBeGreaterThan(0)
  await v.leave()
})
