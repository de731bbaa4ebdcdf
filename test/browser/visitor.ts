// A person at a browser: signs in, clicks what they read, and meets no barrier on the way.
import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'

// The short one: every page that is looked at reads it anew.
const axeSource = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

let browser: Browser | undefined

async function theBrowser(): Promise<Browser> {
  browser ??= await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return browser
}

afterAll(async () => {
  await browser?.close()
  browser = undefined
})

export const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const

export interface Visitor {
  page: Page
  context: BrowserContext
  /** Opens a path of the site. */
  open(path: string): Promise<void>
  signIn(email: string, password: string): Promise<void>
  /** No WCAG 2.2 A or AA violation on the page as it stands, and nothing wider than the window. */
  meetsNoBarrier(): Promise<void>
  leave(): Promise<void>
}

export async function visitor(
  options: { size?: keyof typeof sizes; javaScript?: boolean; policy?: boolean } = {},
): Promise<Visitor> {
  const context = await (
    await theBrowser()
  ).newContext({
    viewport: sizes[options.size ?? 'desk'],
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    javaScriptEnabled: options.javaScript ?? true,
    baseURL: inject('address'),
    // axe is put into the page by the test; the page's own policy would rightly refuse it. `policy`: it holds, and axe stays out.
    bypassCSP: options.policy !== true,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  return {
    page,
    context,
    open: async (path) => void (await page.goto(path)),
    signIn: async (email, password) => {
      await page.goto('/sign-in')
      await page.locator('input[name=email]').fill(email)
      await page.locator('input[name=password]').fill(password)
      await page.getByRole('button', { name: 'ログイン', exact: true }).click()
      await page.locator('header').getByText('ログアウト', { exact: false }).first().waitFor({ state: 'attached' })
    },
    meetsNoBarrier: async () => {
      // Without JavaScript the check cannot run in the page; the same pages are checked with it.
      if (options.javaScript === false) return
      // Not in a page that is just being left.
      await page.waitForLoadState('domcontentloaded')
      await page.evaluate(axeSource)
      const violations = await page.evaluate(async () => {
        const found = await window.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          // Only of these is the place in the page worked out.
          resultTypes: ['violations'],
        })
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
      })
      expect(violations, page.url()).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0)
    },
    leave: () => context.close(),
  }
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
