// What a browser fetches for a first look at a page, and for a second, as it is sent.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../bin/chromium.ts'
import { loadDemo } from '../src/demo/load.ts'
import { kB, type Measure } from './measure.ts'
import { inPlace, root } from './place.ts'

const devices: readonly [device: string, letters: string | null][] = [
  ['with letters', join(root, 'node_modules/@expo-google-fonts/noto-serif-jp/400Regular')],
  ['this machine', null],
]
const kinds = ['Document', 'Stylesheet', 'Script', 'Font', 'Image'] as const

/** Bytes by kind, headers too; what the browser already holds costs nothing. */
async function look(
  browser: Browser,
  address: string,
): Promise<[first: Record<string, number>, again: Record<string, number>]> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let bytes: Record<string, number> = {}
  const kindOf = new Map<string, string>()
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.fromDiskCache) kindOf.set(requestId, type)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kindOf.get(requestId)
    if (kind !== undefined) bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const first = bytes
  bytes = {}
  await page.goto(address, { waitUntil: 'networkidle' })
  await context.close()
  return [first, bytes]
}

const rename =
  '<match target="scan"><test name="family"><string>Noto Serif JP</string></test><edit name="family" mode="assign"><string>Noto Sans JP</string></edit></match>'

/** A browser on this machine, or on a device that has Japanese letters: any will do, under the name of those that most have. */
async function browserWith(dir: string, letters: string | null): Promise<Browser> {
  const conf = join(dir, 'letters.conf')
  await writeFile(
    conf,
    `<?xml version="1.0"?><fontconfig><dir>${letters}</dir>${rename}<cachedir>${dir}/fonts</cachedir></fontconfig>`,
  )
  return chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
    env: { ...process.env, ...(letters === null ? {} : { FONTCONFIG_FILE: conf }) },
  })
}

export const weight: Measure = ({ say }) =>
  inPlace(async ({ dir, database, serve }) => {
    const { url, services } = await database('weight')
    await loadDemo(services, { people: 300, organizations: 250, challenges: 40, seed: 1 }, services.now())
    const address = await serve(url)
    const rows: string[][] = []
    for (const [device, letters] of devices) {
      const browser = await browserWith(dir, letters)
      for (const path of ['/', '/opportunities', '/organizations']) {
        say(`weight of ${path}`)
        const [first, again] = await look(browser, address + path)
        const sum = (bytes: Record<string, number>) => Object.values(bytes).reduce((all, one) => all + one, 0)
        rows.push([path, device, ...kinds.map((kind) => kB(first[kind] ?? 0)), kB(sum(first)), kB(sum(again))])
      }
      await browser.close()
    }
    return {
      title: 'Page weight',
      about:
        'The demo at 1280 × 900 in Chromium, as sent, headers too. Aim: 100 kB for the first view, 20 kB of it script. Beside it: the same view again. Windows, macOS, iOS and Android have Japanese letters of their own; a device without any also fetches the slices of ours that a page needs, once.',
      head: ['page', 'device', ...kinds.map((kind) => kind.toLowerCase()), 'first view', 'again'],
      rows,
    }
  })
