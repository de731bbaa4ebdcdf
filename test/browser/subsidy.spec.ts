// A grant from its call to the money on the account: firms apply on a telephone, staff check, reviewers score, others approve, the bank pays.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { addDays, today } from '#platform/calendar/index.ts'
import { connect, type Database } from '#platform/db/index.ts'
import { readZengin } from '#modules/schemes/index.ts'
import { isBankDay } from '../../src/modules/payments/rules/bank-day.ts'
import { buildsGrant } from './scheme-building.ts'
import {
  applies,
  approvedInTurn,
  approves,
  checks,
  enters,
  eventually,
  follow,
  inspects,
  opensLetter,
  posts,
  press,
  proposes,
  reports,
  reviews,
  sees,
} from './subsidy-steps.ts'
import { firm, inside, title } from './subsidy-world.ts'

const source = { client_code: '1234567890', client_name: 'ﾐﾅﾓｸ', bank: '0005', branch: '001', number: '1234567' }
const payDay = (on = today(new Date())): string => (isBankDay(on) ? on : payDay(addDays(on, 1)))

let db: Database
let scheme: string
/** Addresses of the three applications. */
let [first, second, third] = ['', '', '']
/** The firm that applies on paper. */
let tofu: string

beforeAll(() => {
  db = connect(inject('database'))
})
afterAll(() => db.close())

it('an officer builds the grant from a blank page, another publishes it', { timeout: 400_000 }, async () => {
  scheme = await buildsGrant()
  expect(scheme).toMatch(/^[0-9a-f-]{36}$/)
})

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
  const fit = komiyama.page.getByRole('main').locator('article').filter({ hasText: title })
  expect(await fit.textContent()).toContain('500,000円')
  await fit.locator('summary').click()
  await fit.getByText('区内に店か事業所があること').waitFor()
  await komiyama.meetsNoBarrier()
  await follow(komiyama, title)
  await sees(komiyama, '区内に店か事業所があること')
  await komiyama.meetsNoBarrier()
  await komiyama.open(`/support/${scheme}/application`)
  first = await applies(komiyama, '店先を明るくして、お客さまに入っていただきます', '800000', 'ｺﾐﾔﾏｾｲｻｸｼﾖ')
  await komiyama.leave()

  const miura = await enters('miura@demo.example')
  await miura.open(`/support/${scheme}/application`)
  second = await applies(miura, '自宅の一部を店にします', '300000', 'ﾐｳﾗ ﾊﾙｶ')
  await miura.leave()

  tofu = await firm(db, '湊屋豆腐店')
  await officer.open(`/o/${tofu}`)
  await press(officer, '紙を見ながら')
  await officer.open(`/support/${scheme}/application`)
  await officer.meetsNoBarrier()
  third = await applies(officer, '車いすでも入れる入口にします', '600000', 'ﾐﾅﾄﾔﾄｳﾌﾃﾝ')
  await sees(officer, '紙')
  await officer.leave()
  expect(new Set([first, second, third]).size).toBe(3)
})

it('the officer checks the papers, and has the first corrected on a telephone', { timeout: 400_000 }, async () => {
  const officer = await enters('nakagawa@demo.example')
  await officer.open('/staff/work')
  await officer.meetsNoBarrier()
  await checks(officer, first, '「改装の計画」の記入')
  await follow(officer, '補正をお願いする')
  expect(await officer.page.locator('[name=words-section_1]').inputValue()).toContain('どこを直すのか')
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
  for (const [name, points] of [
    ['kuroda', '4'],
    ['asahina', '5'],
    ['nishio', '3'],
  ] as const)
    await reviews(name, points)
  await officer.open(`/staff/schemes/${scheme}/panel`)
  await officer.meetsNoBarrier()
  await officer.page.getByLabel('議事のまとめ').fill('全員一致で採択としました。')
  await press(officer, 'この案を保存する')
  await sees(officer, 'この案で起案する')
  expect(await officer.page.getByRole('main').textContent()).toContain('審査会の案（第1版）')
  await officer.meetsNoBarrier()
  await officer.leave()
})

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
  await posts(officer, third, '交付決定通知書')
  await officer.leave()
})

it('the firm reports on a telephone, and staff key in what came on paper', { timeout: 400_000 }, async () => {
  const komiyama = await enters('komiyama@demo.example', 'phone')
  await komiyama.open(`/applications/${first}`)
  await follow(komiyama, '実績報告を書く')
  await reports(komiyama, '700000')
  await komiyama.open(`/applications/${first}`)
  await sees(komiyama, '実績報告を確かめています')
  await komiyama.meetsNoBarrier()

  await komiyama.leave()

  const officer = await enters('nakagawa@demo.example')
  await officer.open(`/o/${tofu}`)
  await press(officer, '紙を見ながら')
  await officer.open(`/applications/${third}`)
  await follow(officer, '実績報告を書く')
  await reports(officer, '600000')
  expect(await officer.page.getByRole('main').textContent()).toContain('600,000円')
  await officer.leave()
})

it('the amounts are fixed, one file pays both, and the firm sees it', { timeout: 400_000 }, async () => {
  const officer = await enters('nakagawa@demo.example')
  await inspects(officer, first, '700000', '350,000円')
  await inspects(officer, third, '600000', '300,000円')
  await posts(officer, third, '交付額確定通知書')

  const ohno = await enters('ohno@demo.example')
  await ohno.open('/staff/payments/source')
  for (const [name, value] of Object.entries(source)) await ohno.page.locator(`[name=${name}]`).fill(value)
  await ohno.page.getByLabel('普通').check()
  await ohno.meetsNoBarrier()
  await press(ohno, '保存する')
  await ohno.leave()
  await officer.open(`/staff/payments?state=due&scheme=${scheme}`)
  await officer.page.getByLabel('振込日').fill(payDay())
  await officer.meetsNoBarrier()
  await press(officer, '振込のまとまりをつくる')
  await sees(officer, 'つくった人')
  await officer.meetsNoBarrier()
  const batch = officer.page.url()
  // The day on which banks pay cannot be waited for.
  await inside(db, (tx) =>
    tx
      .updateTable('payment_batch')
      .set({ pay_on: today(new Date()) })
      .where('id', '=', batch.split('/').at(-1) ?? '')
      .execute(),
  )
  await approves('moriya@demo.example', batch, '1人目として承認する', /守屋 千尋/)
  await approves('ohno@demo.example', batch, '2人目として承認し、ファイルをつくる', 'ファイルのSHA-256')
  await officer.page.reload()
  const taken = officer.page.waitForEvent('download')
  await press(officer, '総合振込のファイルを取り出す')
  const file = readFileSync(await (await taken).path())
  const read = readZengin(file)
  expect([read.count, read.total]).toEqual([2, 650_000])
  expect(read.records.map((one) => one['受取人名']).toSorted()).toEqual(['ｺﾐﾔﾏｾｲｻｸｼﾖ', 'ﾐﾅﾄﾔﾄｳﾌﾃﾝ'])
  // The bank answers with the same file and a result in each payment.
  for (const record of [1, 2]) file[122 * record + 113] = '0'.charCodeAt(0)
  await officer.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'result.txt', mimeType: 'text/plain', buffer: file })
  await press(officer, '読み込んで反映する')
  await sees(officer, '振込済み')
  await officer.meetsNoBarrier()
  await officer.leave()

  const komiyama = await enters('komiyama@demo.example', 'phone')
  await opensLetter(komiyama, first)
  await komiyama.open(`/applications/${first}`)
  await sees(komiyama, '支払済み')
  await komiyama.meetsNoBarrier()
  await komiyama.leave()
})
