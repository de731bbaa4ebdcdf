// A grant from its call to the money on the account: firms apply on a telephone, staff check, reviewers score, others approve, the bank pays.
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { addDays, today } from '#platform/calendar/index.ts'
import { connect, type Database } from '#platform/db/index.ts'
import { readZengin } from '#modules/schemes/index.ts'
import { isBankDay } from '../../src/modules/payments/rules/bank-day.ts'
import { applies, firm, follow, grant, joins, password, press, sees, title } from './subsidy-steps.ts'
import { visitor, type Visitor } from './visitor.ts'

const source = { client_code: '1234567890', client_name: 'ﾐﾅﾓｸ', bank: '0005', branch: '001', number: '1234567' }
const payDay = (on = today(new Date())): string => (isBankDay(on) ? on : payDay(addDays(on, 1)))
const picture = () =>
  sharp({ create: { width: 40, height: 60, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()

let db: Database
let scheme: string
/** Addresses of the three applications. */
let [first, second, third] = ['', '', '']

const enters = async (email: string, size: 'desk' | 'phone' = 'desk'): Promise<Visitor> => {
  const v = await visitor({ size })
  // What asks whether it is meant, is meant.
  v.page.on('dialog', (dialog) => void dialog.accept())
  await v.signIn(email, password)
  return v
}

beforeAll(async () => {
  db = connect(inject('database'))
  scheme = await grant(db)
  await joins(db, 'bucho@demo.example', '部長 一', 'officer')
  for (const name of ['aoi', 'ken', 'mei']) await joins(db, `${name}@demo.example`, `審査員 ${name}`, 'reviewer')
})
afterAll(() => db.close())

it('firms find it and apply on a telephone; staff key in what came on paper', { timeout: 400_000 }, async () => {
  const officer = await enters('nakagawa@demo.example')
  await officer.open(`/staff/schemes/${scheme}/budget`)
  await officer.page.locator('[name=basis]').selectOption({ index: 1 })
  await officer.page.locator('[name=yen]').fill('3,000,000')
  await officer.page.locator('[name=words]').fill('当初予算')
  await press(officer, '台帳に入れる')
  await sees(officer, '当初予算')
  await officer.meetsNoBarrier()

  const komiyama = await enters('komiyama@demo.example', 'phone')
  await komiyama.open('/support/fits')
  await sees(komiyama, '使えそうな支援策')
  await komiyama.meetsNoBarrier()
  await follow(komiyama, title)
  await komiyama.meetsNoBarrier()
  await komiyama.open(`/support/${scheme}/application`)
  first = await applies(komiyama, '店先を明るくして、お客さまに入っていただきます', '800000', 'ｺﾐﾔﾏｾｲｻｸｼﾖ')
  await komiyama.leave()

  const miura = await enters('miura@demo.example')
  await miura.open(`/support/${scheme}/application`)
  second = await applies(miura, '自宅の一部を店にします', '300000', 'ﾐｳﾗ ﾊﾙｶ')
  await miura.leave()

  await officer.open(`/o/${await firm(db, '湊屋豆腐店')}`)
  await press(officer, '紙を見ながら')
  await officer.open(`/support/${scheme}/application`)
  await officer.meetsNoBarrier()
  third = await applies(officer, '車いすでも入れる入口にします', '600000', 'ﾐﾅﾄﾔﾄｳﾌﾃﾝ')
  await sees(officer, '紙')
  await officer.leave()
  expect(new Set([first, second, third]).size).toBe(3)
})

/** All points of the formal check are in order, but for the one named. */
async function checks(v: Visitor, application: string, wrong?: string): Promise<void> {
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

it('the officer checks the papers, and has the first corrected on a telephone', { timeout: 400_000 }, async () => {
  const officer = await enters('nakagawa@demo.example')
  await officer.open('/staff/work')
  await officer.meetsNoBarrier()
  await checks(officer, first, '「改装の計画」の記入')
  await follow(officer, '補正をお願いする')
  expect(await officer.page.locator('[name=words-plan]').inputValue()).toContain('どこを直すのか')
  await officer.meetsNoBarrier()
  await press(officer, '補正をお願いする')
  await sees(officer, /まで待っています/)

  const komiyama = await enters('komiyama@demo.example', 'phone')
  await komiyama.open(`/applications/${first}`)
  await sees(komiyama, '直していただきたいところがあります')
  await komiyama.meetsNoBarrier()
  await follow(komiyama, '「改装の計画」を直す')
  await komiyama.page.getByLabel('改装の目的').fill('入口を広げ、表の窓を大きくして、店の中が見えるようにします')
  await komiyama.meetsNoBarrier()
  await press(komiyama, '保存して次へ')
  await komiyama.page.getByLabel('書いた内容に間違いがないことを確かめました').check()
  await komiyama.meetsNoBarrier()
  await press(komiyama, 'この内容で出し直す')
  await sees(komiyama, '形式審査中')
  await komiyama.leave()

  for (const id of [first, second, third]) {
    await checks(officer, id)
    await press(officer, '審査へ進める')
    await sees(officer, '審査中')
  }
  await officer.meetsNoBarrier()
  await officer.leave()
})

it('three reviewers declare and score; the panel keeps its proposal', { timeout: 400_000 }, async () => {
  const officer = await enters('nakagawa@demo.example')
  await officer.open(`/staff/schemes/${scheme}/reviews`)
  await officer.meetsNoBarrier()
  await press(officer, '自動で割り当てて知らせる')
  await sees(officer, '審査員にメールとお知らせで伝えました。')
  await officer.meetsNoBarrier()
  for (const [name, points] of [['aoi', '4'], ['ken', '5'], ['mei', '3']] as const) await reviews(name, points)
  await officer.open(`/staff/schemes/${scheme}/panel`)
  await officer.meetsNoBarrier()
  await officer.page.getByLabel('議事のまとめ').fill('全員一致で採択としました。')
  await press(officer, 'この案を保存する')
  await officer.page.getByRole('link', { name: 'この案で起案する' }).waitFor()
  await officer.meetsNoBarrier()
  await officer.leave()
}) // prettier-ignore

/** One reviewer, on all that they were asked about; the second application less. */
async function reviews(name: string, points: string): Promise<void> {
  const v = await enters(`${name}@demo.example`, name === 'aoi' ? 'phone' : 'desk')
  await v.open('/reviews')
  await v.meetsNoBarrier()
  const reviews = v.page.getByRole('main').locator('a[href^="/reviews/"]')
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
async function proposes(v: Visitor): Promise<string> {
  for (const [n, name] of [['1', '部長 一'], ['2', '大野 香']] as const)
    await v.page.locator(`[name=account_${n}]`).selectOption({ label: name })
  await v.meetsNoBarrier()
  await press(v, '決裁に回す')
  await sees(v, /これから/)
  return v.page.url()
} // prettier-ignore

async function approves(email: string, page: string, button: string, then: string | RegExp): Promise<void> {
  const v = await enters(email)
  await v.page.goto(page)
  await v.meetsNoBarrier()
  await press(v, button)
  await sees(v, then)
  await v.meetsNoBarrier()
  await v.leave()
}

async function approvedInTurn(decision: string): Promise<void> {
  await approves('bucho@demo.example', decision, '承認して次に回す', '大野 香（これから）')
  await approves('ohno@demo.example', decision, '承認して決定する', '決定済み')
}

it('two are awarded and one is not, by two approvals; each has their letter', { timeout: 400_000 }, async () => {
  const officer = await enters('nakagawa@demo.example')
  await officer.open(`/staff/schemes/${scheme}/panel`)
  await follow(officer, 'この案で起案する')
  await officer.page.locator(`[name=outcome_${second}]`).selectOption('reject')
  await officer.page.getByLabel('趣旨').fill('審査会の結果により決めます。')
  await officer.meetsNoBarrier()
  await press(officer, '下書きをつくる')
  await officer.meetsNoBarrier()
  await follow(officer, '三浦 遥')
  await officer.page.getByLabel('理由').fill('店を開く時期が決まっていないため')
  await officer.meetsNoBarrier()
  await press(officer, '保存する')
  await approvedInTurn(await proposes(officer))

  // By the job, with its PDF.
  const komiyama = await enters('komiyama@demo.example', 'phone')
  await opensLetter(komiyama, first)
  await sees(komiyama, '金４００，０００円')
  await eventually(komiyama, 'PDFを保存する')
  const letter = komiyama.page.waitForEvent('download')
  await follow(komiyama, 'PDFを保存する')
  expect((await letter).suggestedFilename()).toMatch(/\.pdf$/)
  await komiyama.leave()
  const miura = await enters('miura@demo.example', 'phone')
  await opensLetter(miura, second)
  await sees(miura, '店を開く時期が決まっていないため')
  await miura.leave()

  await officer.open(`/staff/letters?opened=no`)
  await officer.meetsNoBarrier()
  await officer.open(`/applications/${third}`)
  await officer.page.getByRole('main').locator('a[href^="/letters/"]').first().click()
  await eventually(officer, 'PDFを保存する')
  await officer.page.getByLabel('郵送した日').fill(today(new Date()))
  await officer.meetsNoBarrier()
  await press(officer, '記録する')
  await sees(officer, '郵送した日')
  await officer.leave()
})

/** Until the job has made it. */
const eventually = (v: Visitor, link: string) =>
  expect
    .poll(async () => (await v.page.reload()) && v.page.getByRole('link', { name: link, exact: true }).count(), {
      timeout: 60_000,
    })
    .toBe(1)

async function opensLetter(v: Visitor, application: string): Promise<void> {
  await v.open(`/applications/${application}`)
  await v.meetsNoBarrier()
  await follow(v, '通知書へ進む')
  await v.meetsNoBarrier()
  await press(v, '開いて受け取る')
  await v.meetsNoBarrier()
}

it('the firm reports, the amount is fixed, the bank pays, and the firm sees it', { timeout: 400_000 }, async () => {
  const komiyama = await enters('komiyama@demo.example', 'phone')
  await komiyama.open(`/applications/${first}`)
  await follow(komiyama, '実績報告を書く')
  await reports(komiyama, '700000')
  await komiyama.open(`/applications/${first}`)
  await sees(komiyama, '実績報告を確かめています')
  await komiyama.meetsNoBarrier()

  const officer = await enters('nakagawa@demo.example')
  await officer.open(`/staff/reports/${first}`)
  await officer.meetsNoBarrier()
  await officer.page.getByLabel('対象と認める額').fill('700000')
  await officer.page.getByLabel('すべての行を確かめ、検査を終える').check()
  await press(officer, '保存する')
  await sees(officer, '350,000円')
  await officer.meetsNoBarrier()
  await press(officer, '額の確定を起案する')
  await approvedInTurn(await proposes(officer))

  const ohno = await enters('ohno@demo.example')
  await ohno.open('/staff/payments/source')
  for (const [name, value] of Object.entries(source)) await ohno.page.locator(`[name=${name}]`).fill(value)
  await ohno.page.getByLabel('普通').check()
  await ohno.meetsNoBarrier()
  await press(ohno, '保存する')
  await ohno.leave()
  await officer.open('/staff/payments?state=due')
  await officer.page.getByLabel('振込日').fill(payDay())
  await officer.meetsNoBarrier()
  await press(officer, '振込のまとまりをつくる')
  await sees(officer, 'つくった人')
  await officer.meetsNoBarrier()
  const batch = officer.page.url()
  await approves('bucho@demo.example', batch, '1人目として承認する', /部長 一/)
  await approves('ohno@demo.example', batch, '2人目として承認し、ファイルをつくる', 'ファイルのSHA-256')
  await officer.page.reload()
  const taken = officer.page.waitForEvent('download')
  await press(officer, '総合振込のファイルを取り出す')
  const file = readFileSync(await (await taken).path())
  const read = readZengin(file)
  expect([read.count, read.total, read.records[0]?.['受取人名']]).toEqual([1, 350_000, 'ｺﾐﾔﾏｾｲｻｸｼﾖ'])
  // The bank answers with the same file and a result in the payment.
  file[122 + 113] = '0'.charCodeAt(0)
  await officer.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'result.txt', mimeType: 'text/plain', buffer: file })
  await press(officer, '読み込んで反映する')
  await sees(officer, '振込済み')
  await officer.meetsNoBarrier()
  await officer.leave()

  await komiyama.page.reload()
  await sees(komiyama, '支払済み')
  await komiyama.meetsNoBarrier()
  await komiyama.leave()
})

async function reports(v: Visitor, yen: string): Promise<void> {
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
