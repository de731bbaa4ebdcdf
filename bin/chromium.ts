// A Chromium for the browser journeys: the one from npm, else the machine's, else installed by apt (as root).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'

const starts = (path: string): boolean => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0

export async function findChromium(): Promise<string> {
  const fromNpm = await chromium.executablePath().catch(() => '')
  const candidates = [fromNpm, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const found = candidates.find((path) => path !== '' && existsSync(path) && starts(path))
  if (found !== undefined) return found
  if (process.getuid?.() === 0) {
    spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium'], { stdio: 'inherit' })
    if (starts('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  throw new Error('No Chromium that starts here. Install one: sudo apt install chromium')
}
