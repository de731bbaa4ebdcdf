// Takes the pictures in docs/screens/ from a running demo: node --import ./src/tsx-hook.mjs bin/screens.ts http://localhost:3000
import { mkdirSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { demoPassword } from '../src/demo/accounts.ts'
import { findChromium } from './chromium.ts'

const flagship = '海外からの問い合わせに応える窓口'

/** Who looks at which page; the file's name first. A page may be found by the words of a link on it. */
const screens: readonly (readonly [name: string, email: string | null, path: string, follow?: string])[] = [
  ['home', null, '/'],
  ['challenges', null, '/opportunities'],
  ['challenge', 'miura@demo.example', `/opportunities?q=${encodeURIComponent(flagship)}`, flagship],
  ['matches', 'miura@demo.example', '/my/matches'],
  ['profile', 'miura@demo.example', '/me/profile'],
  ['my-page', 'komiyama@demo.example', '/me'],
  ['entries', 'komiyama@demo.example', '/my/opportunities'],
  ['desk', 'saeki@demo.example', '/desk'],
  ['organizations', null, '/organizations'],
  ['organization', null, `/organizations?q=${encodeURIComponent('小宮山製作所')}`, '小宮山製作所'],
  ['vision', null, '/vision'],
  ['components', null, '/dev/components'],
]

async function takeAll(browser: Browser, address: string, width: number): Promise<void> {
  for (const [name, email, path, follow] of screens) {
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
    if (follow !== undefined) await page.getByRole('link', { name: follow }).first().click()
    await page.evaluate(() => document.fonts.ready.then(() => true))
    await page.screenshot({ path: `docs/screens/${name}-${width}.png`, fullPage: name !== 'components' })
    process.stdout.write(`docs/screens/${name}-${width}.png\n`)
    await context.close()
  }
}

mkdirSync('docs/screens', { recursive: true })
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
for (const width of [1280, 390]) await takeAll(browser, process.argv[2] ?? 'http://localhost:3000', width)
await browser.close()
