// An officer builds an application form from a blank page on a telephone, and fills it in as an applicant would.
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { connect, type Database, inMunicipality } from '#platform/db/index.ts'
import { minamo } from '../database.ts'
import { emptyScheme } from '../form-world.ts'
import { visitor, type Visitor } from './visitor.ts'

let db: Database
let form: string
beforeAll(async () => {
  db = connect(inject('database'))
  form = `/staff/schemes/${await emptyScheme({ inside: (run) => inMunicipality(db.root, minamo.code, run) })}/form`
})
afterAll(() => db.close())

const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()
const write = (v: Visitor, name: string, text: string) => v.page.locator(`[name="f-${name}"]`).fill(text)
const choose = (v: Visitor, name: string, value: string) =>
  v.page.locator(`[name="f-${name}"][value="${value}"]`).check()

/** Adds a field of this kind at the end of the last section. */
async function asks(
  v: Visitor,
  kind: string,
  label: string,
  more: () => Promise<void> = async () => {},
): Promise<void> {
  await v.page
    .getByRole('link', { name: /に項目を加える$/ })
    .last()
    .click()
  await v.page.getByRole('link', { name: kind, exact: true }).click()
  await write(v, 'label', label)
  await more()
  await v.meetsNoBarrier()
  await press(v, 'この項目を加える')
  await v.page.getByText(label).first().waitFor()
}

async function builds(v: Visitor): Promise<void> {
  await v.signIn('nakagawa@demo.example', 'machiport-demo')
  await v.open(form)
  await v.meetsNoBarrier()
  await press(v, 'まっさらからつくる')
  await v.page.locator('[name=title]').fill('事業の計画')
  await press(v, 'この区分を加える')
  await asks(v, '1行の文字', '事業の名前')
  await asks(v, '1つ選ぶ', '使いみち', () => write(v, 'options', '機械\n販路'))
  await asks(v, '長い文章', '機械を選んだ理由', () => choose(v, 'when', 'one_1:choice_1'))
  await v.page.locator('[name=title]').fill('経費と振込先')
  await press(v, 'この区分を加える')
  await asks(v, '経費の表', '経費の内訳', () => write(v, 'lines', '機械装置費\n広告費'))
  await asks(v, '振込先の口座', '振込先')
  await asks(v, 'はい・いいえ', '暴力団員等でないことを誓います')
  await v.meetsNoBarrier()
}

async function spends(v: Visitor, row: number, line: string, yen: string, eligible: string): Promise<void> {
  const of = (part: string) => `budget_1-${row}-${part}`
  await v.page.locator(`[name="f-${of('line')}"]`).selectOption({ label: line })
  await write(v, of('what'), `${line}の見積り`)
  await write(v, of('yen'), yen)
  await write(v, of('eligible_yen'), eligible)
}

it('an officer builds a form of six kinds on a telephone and tries it out', { timeout: 240_000 }, async () => {
  const v = await visitor({ size: 'phone' })
  await builds(v)
  await v.page.getByRole('link', { name: '申請する方の見え方' }).click()
  const reason = v.page.locator('[name="f-text_1"]')
  await reason.waitFor({ state: 'hidden' })
  await choose(v, 'one_1', 'choice_1')
  await reason.waitFor()
  await spends(v, 1, '機械装置費', '３００,０００円', '200000')
  await press(v, 'もう1行')
  await spends(v, 2, '広告費', '50000', '60000')
  expect(await v.page.locator('output[data-part=yen]').textContent()).toBe('350,000円')
  await write(v, 'bank_1-bank', 'みずほ銀行')
  await write(v, 'bank_1-branch', '999')
  await press(v, 'ためしに確かめる')
  await v.page.getByText('補助対象額は、金額までにしてください').first().waitFor()
  await v.page.getByText('「999」はみずほの支店にありません', { exact: false }).first().waitFor()
  await v.meetsNoBarrier()
  await write(v, 'line_1', '路地の工房')
  await write(v, 'text_1', '手作業が追いつかないため')
  await write(v, 'budget_1-2-eligible_yen', '50000')
  await write(v, 'bank_1-branch', '丸の内中央')
  await choose(v, 'bank_1-kind', '1')
  await write(v, 'bank_1-number', '1234567')
  await write(v, 'bank_1-holder', 'かぶしきがいしゃ みなも')
  await choose(v, 'yes_1', 'yes')
  await press(v, 'ためしに確かめる')
  await v.page.getByText('正しく入力されています').waitFor()
  await v.page.getByText('0001 みずほ、004 丸の内中央、普通、1234567、ｶ)ﾐﾅﾓ').waitFor()
  await v.meetsNoBarrier()
  await v.leave()
})

it('without JavaScript every part stands there with its condition, and what does not apply is left out', async () => {
  const v = await visitor({ javaScript: false })
  await v.signIn('nakagawa@demo.example', 'machiport-demo')
  await v.open(`${form}/preview`)
  await v.page.getByText('「使いみち」が「機械」の場合').waitFor()
  await choose(v, 'one_1', 'choice_2')
  await write(v, 'text_1', '販路なのに書いた')
  await press(v, 'ためしに確かめる')
  expect(await v.page.locator('.error-summary').textContent()).not.toContain('機械を選んだ理由')
  await v.leave()
})
