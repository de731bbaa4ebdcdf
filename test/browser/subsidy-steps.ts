// What people do on the way of a grant, screen by screen; every new one is looked at for barriers.
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect } from 'vitest'
import { today } from '#platform/calendar/index.ts'
import { title } from './subsidy-world.ts'
import { visitor, type Visitor } from './visitor.ts'

const password = 'machiport-demo'
const picture = () =>
  sharp({ create: { width: 40, height: 60, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()

export const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()
export const follow = (v: Visitor, name: string) =>
  v.page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
export const sees = (v: Visitor, words: string | RegExp) => v.page.getByRole('main').getByText(words).first().waitFor()
const write = (v: Visitor, name: string, text: string) => v.page.locator(`[name="${name}"]`).fill(text)

export const oneMore = (v: Visitor, code: string) =>
  v.page
    .locator('[data-rows]')
    .filter({ has: v.page.locator(`[name^="f-${code}-"]`) })
    .getByRole('button', { name: 'もう1行' })
    .click()

/** One row of the table of costs. */
export async function spends(v: Visitor, row: number, line: string, yen: string, eligible: string): Promise<void> {
  const of = (part: string) => `f-budget_1-${row}-${part}`
  await v.page.locator(`[name="${of('line')}"]`).selectOption({ label: line })
  await write(v, of('what'), '内装の工事')
  await write(v, of('yen'), yen)
  await write(v, of('eligible_yen'), eligible)
}

const page = readFileSync(new URL('../../src/demo/support/sample.pdf', import.meta.url))
/** A PDF that is nobody else's. */
const estimate = (words: string) => ({
  name: '見積書.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([page, Buffer.from(`% ${words}\n`)]),
})

/** From the page on which it begins to its number. */
export async function applies(v: Visitor, purpose: string, yen: string, account: string): Promise<string> {
  await press(v, '申請を書き始める')
  await write(v, 'f-line_1', purpose)
  await v.page.getByLabel('看板', { exact: true }).check()
  await v.page.getByLabel('業者の名前').fill('みなも工務店')
  await oneMore(v, 'rows_1')
  await v.page.getByLabel('業者の名前').last().fill('看板の工房')
  await v.page.locator('[name="f-files_1-1-upload"]').setInputFiles(estimate(purpose))
  await write(v, 'f-files_1-1-on', today(new Date()))
  await v.meetsNoBarrier()
  await press(v, '保存して次へ')
  // Where it was handed in stands its receipt.
  await sees(v, '受け取りの証明')
  await press(v, '保存して次へ')
  await spends(v, 1, '工事費', yen, yen)
  await write(v, 'f-bank_1-bank', 'みずほ銀行')
  await write(v, 'f-bank_1-branch', '丸の内中央')
  await v.page.locator('[name="f-bank_1-kind"][value="1"]').check()
  await write(v, 'f-bank_1-number', '1234567')
  await write(v, 'f-bank_1-holder', account)
  await v.page.locator('[name="f-yes_1"][value=yes]').check()
  await v.meetsNoBarrier()
  await press(v, '保存して次へ')
  await sees(v, '看板の工房')
  await v.page.getByLabel('書いた内容に間違いがないことを確かめました').check()
  await v.meetsNoBarrier()
  await press(v, 'この内容で提出する')
  await sees(v, /\d{4}-\d{4}/)
  await sees(v, '見積書.pdf')
  await v.meetsNoBarrier()
  return v.page.url().split('/').at(-1) ?? ''
}

export const enters = async (email: string, size: 'desk' | 'phone' = 'desk'): Promise<Visitor> => {
  const v = await visitor({ size })
  // What asks whether it is meant, is meant.
  v.page.on('dialog', (dialog) => void dialog.accept())
  await v.signIn(email, password)
  return v
}

/** All points of the formal check are in order, but for the one named. */
export async function checks(v: Visitor, application: string, wrong?: string): Promise<void> {
  await v.open(`/staff/applications/${application}/screening`)
  for (const point of await v.page.locator('.screening-point').all()) {
    const bad = (await point.getAttribute('aria-label')) === wrong
    await point.getByLabel(bad ? '不備がある' : 'よい', { exact: true }).check()
    if (bad) await point.getByLabel('覚え書き', { exact: false }).fill('どこを直すのかが分かりません')
  }
  await v.meetsNoBarrier()
  await press(v, '確かめたことを保存する')
  await v.meetsNoBarrier()
}

/** One reviewer, on all that they were asked about; the second application less. */
export async function reviews(name: string, points: string): Promise<void> {
  const v = await enters(`${name}@demo.example`, name === 'kuroda' ? 'phone' : 'desk')
  await v.open('/reviews')
  await v.meetsNoBarrier()
  const reviews = v.page.getByRole('row').filter({ hasText: title }).locator('a[href^="/reviews/"]')
  const paths = await reviews.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(paths.length).toBe(3)
  for (const path of paths) {
    await v.open(path)
    await v.page.getByLabel('関係はありません').check()
    await v.meetsNoBarrier()
    await press(v, '申告する')
    await v.page.locator('select[name^=score_]').first().waitFor()
    for (const one of await v.page.locator('select[name^=score_]').all()) await one.selectOption(points)
    await v.page.getByLabel('よいところ').fill('計画がはっきりしています')
    await v.meetsNoBarrier()
    await press(v, '採点を提出する')
    await v.page.getByRole('heading', { name: 'わたしの審査' }).waitFor()
  }
  await v.meetsNoBarrier()
  await v.leave()
}

/** Proposes, chooses the two who approve, and sends it on; gives its address. */
export async function proposes(v: Visitor): Promise<string> {
  for (const [n, name] of [
    ['1', '守屋 千尋'],
    ['2', '大野 香'],
  ] as const)
    await v.page.locator(`[name=account_${n}]`).selectOption({ label: name })
  await v.meetsNoBarrier()
  await press(v, '決裁に回す')
  await sees(v, /これから/)
  return v.page.url()
}

export async function approves(email: string, page: string, button: string, then: string | RegExp): Promise<void> {
  const v = await enters(email)
  await v.page.goto(page)
  await v.meetsNoBarrier()
  await press(v, button)
  await sees(v, then)
  await v.meetsNoBarrier()
  await v.leave()
}

export async function approvedInTurn(decision: string): Promise<void> {
  await approves('moriya@demo.example', decision, '承認して次に回す', '大野 香（これから）')
  await approves('ohno@demo.example', decision, '承認して決定する', '決定済み')
}

export async function opensLetter(v: Visitor, application: string): Promise<void> {
  await v.open(`/applications/${application}`)
  await v.meetsNoBarrier()
  await follow(v, '通知書へ進む')
  await v.meetsNoBarrier()
  await press(v, '開いて受け取る')
  await v.meetsNoBarrier()
}

export async function reports(v: Visitor, yen: string): Promise<void> {
  await v.meetsNoBarrier()
  await press(v, '実績報告を書き始める')
  await v.meetsNoBarrier()
  await follow(v, '工事費：内装の工事')
  await v.page.getByLabel('支払った額').fill(yen)
  await v.page.getByLabel('支払った日').fill(today(new Date()))
  await v.page.getByLabel('支払先').fill('みなも工務店')
  await v.page
    .locator('[name=upload_1]')
    .setInputFiles({ name: '領収書.png', mimeType: 'image/png', buffer: await picture() })
  await v.meetsNoBarrier()
  await press(v, '保存して報告に戻る')
  await follow(v, '内容を書く・写真を添える')
  await v.page.getByLabel('事業が終わった日').fill(today(new Date()))
  await v.page.getByLabel('実施した内容と、その成果').fill('入口を広げ、窓を大きくしました。')
  await v.page.getByLabel('事業の収入').fill('0')
  await v.page.getByLabel('ほかから受けた補助の額').fill('0')
  await v.meetsNoBarrier()
  await press(v, '保存して報告に戻る')
  await v.page.getByLabel('書いた内容と領収書に間違いがないことを確かめました').check()
  await v.meetsNoBarrier()
  await press(v, '実績報告を提出する')
  await sees(v, '入口を広げ、窓を大きくしました。')
}

/** All that was paid is found right, and the amount fixed in turn. */
export async function inspects(v: Visitor, application: string, yen: string, amount: string): Promise<void> {
  await v.open(`/staff/reports/${application}`)
  await v.meetsNoBarrier()
  await v.page.getByLabel('対象と認める額').fill(yen)
  await v.page.getByLabel('すべての行を確かめ、検査を終える').check()
  await press(v, '保存する')
  await sees(v, amount)
  await v.meetsNoBarrier()
  await press(v, '額の確定を起案する')
  await approvedInTurn(await proposes(v))
}

/** The letter that nobody opens on the screen goes by post; its day is noted. */
export async function posts(v: Visitor, application: string, letter: string): Promise<void> {
  await v.open(`/applications/${application}`)
  await v.page.getByRole('main').getByRole('link', { name: letter }).click()
  await eventually(v, 'PDFを保存する')
  await v.page.getByLabel('郵送した日').fill(today(new Date()))
  await v.meetsNoBarrier()
  await press(v, '記録する')
  await sees(v, '郵送した日')
}

/** Until the job has made it. */
export async function eventually(v: Visitor, link: string): Promise<void> {
  const there = async () => {
    await v.page.reload()
    return v.page.getByRole('link', { name: link, exact: true }).count()
  }
  await expect.poll(there, { timeout: 60_000 }).toBe(1)
}
