// Takes the pictures in docs/screens/ from a running demo: node --import ./src/tsx-hook.mjs bin/screens.ts http://localhost:3000
// With names after the address, only those.
import { mkdirSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import sharp from 'sharp'
import { demoPassword } from '../src/demo/accounts.ts'
import { findChromium } from './chromium.ts'

const flagship = '海外からの問い合わせに応える窓口'

const [komiyama, miura, saeki] = ['komiyama@demo.example', 'miura@demo.example', 'saeki@demo.example'] as const
const nakagawa = 'nakagawa@demo.example'
const grant = 'ITツール導入補助金'
const panelled = 'ソーシャルビジネス支援補助金'
const sought = `/opportunities?q=${encodeURIComponent(flagship)}`

/** Who looks at which page; the file's name first. Then the links to follow from there, by their words ('' is any). */
const screens: readonly (readonly [name: string, email: string | null, path: string, ...follow: string[]])[] = [
  ['home', null, '/'],
  ['challenges', null, '/opportunities'],
  ['challenge', miura, sought, flagship],
  ['matches', miura, '/my/matches'],
  ['entry-form', miura, sought, flagship, 'この課題に応募する'],
  ['profile', miura, '/me/profile'],
  ['my-page', komiyama, '/me'],
  ['kinds', komiyama, '/me', '課題を書く'],
  ['canvas', komiyama, '/me', '課題を書く', '本業を持つ人に'],
  ['entries', komiyama, sought, flagship, '応募を並べて見る'],
  ['entry', komiyama, '/me', '読んで返事をする'],
  ['agreement', saeki, '/stories', '', 'はじまりの課題', '応募を並べて見る', 'お願いする', '見る', '条件を見る'],
  ['following', saeki, '/stories', '', 'はじまりの課題', '応募を並べて見る', 'お願いする', '見る', '記録を見る'],
  ['desk', saeki, '/desk'],
  ['review', saeki, '/desk?show=review', '読む'],
  ['candidates', saeki, sought, flagship, 'この課題に合う人を見る'],
  ['events', null, '/events'],
  ['event', null, `/events?q=${encodeURIComponent('冬の巻')}`, 'ごちゃ混ぜ交流会'],
  ['events-month', null, '/events', 'カレンダーで見る', '→'],
  ['poster', null, `/events?q=${encodeURIComponent('冬の巻')}`, 'ごちゃ混ぜ交流会', 'ちらしを印刷する'],
  ['event-kinds', saeki, '/events/new'],
  ['event-form', saeki, '/events/new', '講座・セミナー'],
  ['event-questions', saeki, '/staff/events', 'ごちゃ混ぜ交流会', '申込みで尋ねる質問'],
  ['event-manage', saeki, '/staff/events', 'ごちゃ混ぜ交流会'],
  ['event-review', saeki, '/desk?show=events', '読む'],
  ['event-staff-list', saeki, '/staff/events'],
  [
    'event-door',
    saeki,
    `/events?q=${encodeURIComponent('はじめましての夕べ')}`,
    'はじめましての夕べ',
    'この催しを運営する',
    '当日の受付',
  ],
  ['seating', saeki, '/staff/events?state=closed', '秋の巻', '席替え'],
  ['event-apply', null, `/events?q=${encodeURIComponent('冬の巻')}`, 'ごちゃ混ぜ交流会', '申し込む'],
  ['event-applications', saeki, '/staff/events', 'ごちゃ混ぜ交流会', '申込みの一覧'],
  ['draw', null, `/events?q=${encodeURIComponent('冬の巻')}`, 'ごちゃ混ぜ交流会', '抽選のしくみを見る'],
  ['draw-list', saeki, '/staff/events', 'ごちゃ混ぜ交流会', '抽選の画面を見る'],
  ['survey-questions', saeki, '/staff/events?state=closed', '番外編', '終わってから尋ねる質問'],
  ['survey', miura, '/my/events', '番外編', 'アンケートに答える'],
  ['survey-results', saeki, '/staff/events?state=closed', '番外編', 'アンケートの結果'],
  ['wishes', miura, '/my/events', '番外編', 'また話したい方を選ぶ'],
  ['booths', saeki, '/staff/events', '合同面接会', 'ブースと時間'],
  ['bookings', miura, '/my/events', '合同面接会', '予約を見る・変える'],
  ['booth-timetable', komiyama, `/events?q=${encodeURIComponent('合同面接会')}`, '合同面接会', '自社のブースの予定表'],
  ['event-figures', saeki, '/staff/event-figures'],
  ['my-events', miura, '/my/events'],
  ['organizations', null, '/organizations'],
  ['organization', null, `/organizations?q=${encodeURIComponent('小宮山製作所')}`, '小宮山製作所'],
  ['people', miura, '/people'],
  ['imports', nakagawa, '/staff/imports'],
  ['support', null, '/support'],
  ['support-scheme', null, '/support', grant],
  ['support-find', null, '/support/find'],
  ['support-fits', komiyama, '/support/fits'],
  ['awards', null, '/support/awards'],
  ['my-applications', komiyama, '/my/applications'],
  ['application-write', komiyama, '/my/applications', '続きを書く', '導入計画'],
  ['application-check', komiyama, '/my/applications', '続きを書く', '内容を確かめて提出する'],
  ['application-correction', komiyama, '/my/applications', '直す'],
  ['outcome', komiyama, '/my/applications', '報告を書く'],
  ['schemes', nakagawa, '/staff/schemes'],
  ['scheme-manage', nakagawa, '/staff/schemes', grant],
  ['scheme-rules', nakagawa, '/staff/schemes', grant, '判定ルール', '第1版'],
  ['scheme-form', nakagawa, '/staff/schemes', grant, '申請書', '第1版'],
  ['application-work', nakagawa, '/staff/work'],
  ['application-screening', nakagawa, '/staff/work', '有限会社 トミタ塗装'],
  ['review-application', 'kuroda@demo.example', '/reviews', '2026-0005'],
  ['scheme-panel', nakagawa, '/staff/schemes', panelled, '申請の一覧', '審査会'],
  ['scheme-budget', nakagawa, '/staff/schemes', panelled, '予算の台帳'],
  ['decision', nakagawa, '/staff/decisions', '第4期'],
  ['letter', nakagawa, `/staff/letters?q=${encodeURIComponent('桑の里')}`, '交付決定通知書'],
  ['inspection', nakagawa, '/staff/work', '篠原建具店', '検査する'],
  ['payments', nakagawa, '/staff/payments'],
  ['payment-batch', nakagawa, '/staff/payments/batches', '第1号'],
  ['recovery', nakagawa, '/staff/recoveries', '株式会社 根津精機'],
  ['stories', null, '/stories'],
  ['vision', null, '/vision'],
  ['search', null, `/search?q=${encodeURIComponent('豆腐')}`],
  ['board', saeki, '/desk/board'],
  ['figures', null, '/figures'],
  ['home-town', miura, '/me'],
  ['signing-in', miura, '/account', 'ログインの方法を見る・変える'],
  ['own-data', miura, '/account/privacy'],
  ['audit', 'hayakawa@demo.example', '/admin/audit'],
  ['components', null, '/dev/components'],
]
/** Longer pages are cut off there; the beginning shows what they are. */
const tallest = 1800

const [address = 'http://localhost:3000', ...only] = process.argv.slice(2)
const asked = screens.filter(([name]) => only.length === 0 || only.includes(name))

async function takeAll(browser: Browser, width: number): Promise<void> {
  for (const [name, email, path, ...follow] of asked) {
    const context = await browser.newContext({
      viewport: { width, height: width > 600 ? 900 : 844 },
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      baseURL: address,
    })
    const page = await context.newPage()
    if (email !== null) {
      await page.goto('/sign-in')
      await page.locator('input[name=email]').fill(email)
      await page.locator('input[name=password]').fill(demoPassword)
      await page.getByRole('button', { name: 'ログイン', exact: true }).click()
      await page.waitForLoadState()
    }
    await page.goto(path)
    for (const words of follow) {
      await page
        .getByRole('main')
        .getByRole('link', { name: words, exact: words === '見る' })
        .first()
        .click()
      await page.waitForLoadState()
    }
    await page.evaluate(() => document.fonts.ready.then(() => true))
    const height = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight))
    const shot = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } })
    await sharp(shot).png({ palette: true }).toFile(`docs/screens/${name}-${width}.png`)
    process.stdout.write(`docs/screens/${name}-${width}.png\n`)
    await context.close()
  }
}

mkdirSync('docs/screens', { recursive: true })
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
for (const width of [1280, 390]) await takeAll(browser, width)
await browser.close()
