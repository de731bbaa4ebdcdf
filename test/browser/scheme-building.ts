// An officer builds a whole grant from a blank page on a telephone, led from one thing that is missing to the next; another publishes it.
import { expect } from 'vitest'
import { today } from '#platform/calendar/index.ts'
import { enters, follow, oneMore, press, sees, spends } from './subsidy-steps.ts'
import { title } from './subsidy-world.ts'
import type { Visitor } from './visitor.ts'

const field = (v: Visitor, name: string) => v.page.locator(`[name="${name}"]`)
const fill = async (v: Visitor, values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) await field(v, name).fill(value)
}

async function writesText(v: Visitor): Promise<void> {
  await v.open('/staff/schemes')
  await follow(v, '制度をつくる')
  await follow(v, '補助・助成')
  await fill(v, {
    title,
    summary: '店先の改装にかかる費用の半分を補助します。',
    content: '店先の窓や入口を直す費用の一部を補助します。',
    for_whom: '区内に店や事業所のある方',
    contact: '産業振興課 00-0000-0000',
  })
  await v.page.locator('#measures').selectOption({ index: 1 })
  await v.page.locator('[name=stages][value=invoice]').uncheck()
  await v.meetsNoBarrier()
  await press(v, '保存して次へ')
}

/** Adds a field of this kind at the end of the last section. */
async function asks(v: Visitor, kind: string, label: string, more = async (): Promise<unknown> => null): Promise<void> {
  await v.page
    .getByRole('link', { name: /に項目を加える$/ })
    .last()
    .click()
  await v.page.getByRole('link', { name: kind, exact: true }).click()
  await fill(v, { 'f-label': label })
  await more()
  await v.meetsNoBarrier()
  await press(v, 'この項目を加える')
  await sees(v, label)
}

async function buildsForm(v: Visitor): Promise<void> {
  await follow(v, '次へ：申請書をつくる')
  await press(v, 'まっさらからつくる')
  const form = v.page.url()
  await fill(v, { title: '改装の計画' })
  await press(v, 'この区分を加える')
  await asks(v, '1行の文字', '改装の目的')
  await asks(v, '1つ選ぶ', '直すところ', () => fill(v, { 'f-options': '入口\n看板' }))
  await asks(v, '長い文章', '入口を直す理由', () =>
    field(v, 'f-when').and(v.page.locator('[value="one_1:choice_1"]')).check(),
  )
  await asks(v, 'くり返す項目', '工事をする業者', async () => {
    await fill(v, { 'f-row_fields-1-label': '業者の名前' })
    await field(v, 'f-row_fields-1-kind').selectOption({ label: '1行の文字' })
  })
  await asks(v, '書類・ファイル', '見積書', () => fill(v, { 'f-valid_months': '3' }))
  await fill(v, { title: '経費と振込先' })
  await press(v, 'この区分を加える')
  await asks(v, '経費の表', '経費の内訳', () => fill(v, { 'f-lines': '工事費\n看板' }))
  await asks(v, '振込先の口座', '振込先')
  await asks(v, 'はい・いいえ', '暴力団員等でないことを誓います')
  await v.meetsNoBarrier()
  await triesForm(v)
  await v.page.goto(form)
  await press(v, '第1版を確定する')
}

/** As an applicant would, with mistakes first. */
async function triesForm(v: Visitor): Promise<void> {
  await follow(v, '申請する方の見え方')
  const reason = field(v, 'f-text_1')
  await reason.waitFor({ state: 'hidden' })
  await v.page.getByLabel('入口', { exact: true }).check()
  await reason.waitFor()
  await spends(v, 1, '工事費', '３００,０００円', '200000')
  await oneMore(v, 'budget_1')
  await spends(v, 2, '看板', '50000', '60000')
  expect(await v.page.locator('output[data-part=yen]').textContent()).toBe('350,000円')
  await fill(v, { 'f-bank_1-bank': 'みずほ銀行', 'f-bank_1-branch': '999' })
  await press(v, 'ためしに確かめる')
  await sees(v, /補助対象額は、金額より大きくできません/)
  await sees(v, /「999」はみずほの支店にありません/)
  await v.meetsNoBarrier()
}

async function adds(v: Visitor, what: string, values: Record<string, string>, more: () => Promise<unknown>) {
  await follow(v, what)
  // What is chosen first shows what there is to fill in.
  await more()
  await fill(v, values)
  await v.meetsNoBarrier()
  await press(v, '保存する')
}

async function example(v: Visitor, name: string, ward: string, yen: string, more: () => Promise<unknown>) {
  await follow(v, '例を加える')
  await fill(v, { title: name })
  await field(v, 'fact_applicant_in_ward').selectOption(ward)
  await v.page.getByLabel('工事費').fill(yen)
  await more()
  await press(v, '例として保存する')
  await sees(v, name)
}

async function writesRules(v: Visitor): Promise<void> {
  await follow(v, '次へ：判定ルールを書く')
  await press(v, 'まっさらからつくる')
  await adds(v, '要件を加える', { article: '第3条', words: '区内に店か事業所があること' }, async () => {
    await field(v, 'fact_1').selectOption('applicant.in_ward')
    await field(v, 'is_1').selectOption('yes')
  })
  await adds(
    v,
    '要件を加える',
    { article: '第4条', words: '対象の経費が10万円以上であること', value_1: '100,000円' },
    async () => {
      await field(v, 'fact_1').selectOption('経費の内訳：補助対象額の合計')
      await field(v, 'is_1').selectOption('at_least')
    },
  )
  const step = (kind: string, words: string, values: Record<string, string> = {}) =>
    adds(v, '手順を加える', { article: '第5条', words, ...values }, () =>
      v.page.locator(`[name=kind][value=${kind}]`).check(),
    )
  await step('take', '対象の経費', { written: 'eligible(form.budget_1)' })
  await step('rate', '2分の1', { rate: '1/2' })
  await step('floor', '1,000円未満は切り捨て', { yen: '1000' })
  await step('cap', '限度額', { yen: '500000' })
  await example(v, '80万円の工事', 'yes', '800000', () => field(v, 'amount_yen').fill('400000'))
  for (const [name, ward, yen, words] of [
    ['区外の会社', 'no', '800000', '区内に店か事業所があること'],
    ['小さな工事', 'yes', '90000', '対象の経費が10万円以上であること'],
  ] as const)
    await example(v, name, ward, yen, async () => {
      await v.page.locator('[name=outcome][value=not]').check()
      await v.page.getByLabel(words).check()
    })
  await v.meetsNoBarrier()
  await press(v, '第1版を確定する')
}

/** Its id. */
export async function buildsGrant(): Promise<string> {
  const v = await enters('nakagawa@demo.example', 'phone')
  await writesText(v)
  await sees(v, /公開まで、あと3つ/)
  await buildsForm(v)
  await writesRules(v)
  await follow(v, '次へ：募集回を決める')
  await fill(v, { opens_on: today(new Date()), opens_time: '00:00', closes_time: '17:00' })
  await field(v, 'closes_on').fill(today(new Date(Date.now() + 30 * 86_400_000)))
  await v.meetsNoBarrier()
  await press(v, '保存する')
  await sees(v, '必要なことがそろいました。')
  const path = new URL(v.page.url()).pathname
  for (const [part, name, value] of [
    ['審査の取り決め', 'days', '10'],
    ['支払の取り決め', 'repay_days', '20'],
  ] as const) {
    await follow(v, part)
    await field(v, name).fill(value)
    await v.meetsNoBarrier()
    const saved = v.page.waitForEvent('domcontentloaded')
    await press(v, '保存する')
    await saved
    await v.open(path)
  }
  expect(await v.page.getByText('決めました', { exact: true }).count()).toBe(2)
  await v.meetsNoBarrier()
  await press(v, '確認に出す')
  await sees(v, '確認待ち')
  expect(await v.page.getByRole('button', { name: '公開する' }).count()).toBe(0)
  await v.leave()
  const chief = await enters('ohno@demo.example')
  await chief.open('/desk?show=schemes')
  await sees(chief, title)
  await chief.open(path)
  await chief.meetsNoBarrier()
  await press(chief, '公開する')
  await sees(chief, '公開されています')
  await chief.leave()
  return path.split('/').at(-1) ?? ''
}
