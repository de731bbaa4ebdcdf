// kill -9, again and again, of the application, its database or both while people write: is any acknowledged write lost, and
// does everything start again without help? `bench/kill.ts [TIMES [WHAT…]]`, 100 times and all three in turn
// unless told; `kill -INT` makes it judge what there is so far. A supervisor restarts what died, as systemd would.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort, startEmbedded } from '#platform/db/embedded.ts'
import { demoPassword } from '../src/demo/accounts.ts'
import { isReady, type Process, startProcess, until } from '../test/processes.ts'
import { median } from './measure.ts'
import { verdict } from './verdict.ts'
import { type Written, writer } from './writers.ts'

const times = Number(process.argv[2] ?? 100)
const say = (line: string) => process.stdout.write(`${line}\n`)
const dir = mkdtempSync(join(tmpdir(), 'machiport-kill-'))
chmodSync(dir, 0o755)
const databasePort = await freePort()
const port = await freePort()

const startDatabase = () => startEmbedded({ dir: join(dir, 'postgres'), port: databasePort })
let database = await startDatabase()
const env = {
  DATABASE_URL: database.url,
  VAR_DIR: join(dir, 'var'),
  SECRET: 'x'.repeat(32),
  PORT: String(port),
  HOST: '127.0.0.1',
  DEMO: 'on',
  TRUST_PROXY: 'on',
  LOG_LEVEL: 'silent',
}
const finished = new AbortController()
/** Of the application, by itself: there should be none. */
let deaths = 0
function startApplication(): Process {
  const started = startProcess(['serve'], env)
  started.child.once('exit', (_, signal) => {
    if (signal === 'SIGKILL' || finished.signal.aborted) return
    deaths += 1
    say(started.said())
    application = startApplication()
  })
  return started
}
let application: Process = startApplication()
process.on('exit', (status) => {
  if (status !== 0) say(application.said())
  application.child.kill('SIGKILL')
})
await until('the site', () => isReady(port), 5)

const written: Written = { acknowledged: new Map(), answers: {} }
const { acknowledged } = written
const client = new Client({ connectionString: database.url })
await client.connect()
const { rows: entries } = await client.query<{ id: string }>(
  `select id from entry where municipality = (select municipality from entry group by 1 order by count(*) desc limit 1) limit 8`,
)
const { rows: settings } = await client.query<{ name: string; setting: string }>(
  `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')`,
)
await client.end()
const writing = entries.map(({ id }) =>
  writer(
    {
      base: `http://localhost:${port}`,
      email: 'saeki@demo.example',
      password: demoPassword,
      entry: id,
      until: finished.signal,
    },
    written,
  ),
)

async function endApplication(): Promise<void> {
  const ended = once(application.child, 'exit')
  application.child.kill('SIGKILL')
  await ended
}

/** Every process of the server at once, the first of them first, so that it can put nothing in order. */
function endDatabase(): void {
  const first = readFileSync(join(dir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0] ?? ''
  const children = execFileSync('pgrep', ['-P', first], { encoding: 'utf8' }).trim().split('\n')
  for (const pid of [first, ...children]) {
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It had ended by itself.
    }
  }
}

async function databaseAgain(): Promise<void> {
  for (;;) {
    // Until the last child of the old server has gone, PostgreSQL refuses to start a new one.
    const started = await startDatabase().catch(() => null)
    if (started !== null && !started.reused) return void (database = started)
    await pause(200)
  }
}

const kills: Record<string, () => Promise<void>> = {
  async application() {
    await endApplication()
    application = startApplication()
  },
  async database() {
    endDatabase()
    await databaseAgain()
  },
  async both() {
    endDatabase()
    await endApplication()
    await databaseAgain()
    application = startApplication()
  },
}

const whats = process.argv.length > 3 ? process.argv.slice(3) : Object.keys(kills)
const waits = Object.fromEntries(whats.map((what): [string, number[]] => [what, []]))
const enough = new AbortController()
process.once('SIGINT', () => enough.abort())
let done = 0
for (; done < times && !enough.signal.aborted; done += 1) {
  const what = whats[done % whats.length] ?? ''
  await pause(300 + Math.random() * 700)
  const killed = performance.now()
  await kills[what]?.()
  const restarted = performance.now()
  await until('a write after it', () => [...acknowledged.values()].some((at) => at > restarted), 5)
  waits[what]?.push(performance.now() - killed)
  say(`${done + 1} kills (${what}), ${acknowledged.size} acknowledged writes`)
}
finished.abort()
await Promise.all(writing)

const found = await verdict(database.url, new Set(acknowledged.keys()))
const seconds = (all: number[]) => ({
  median: (median(all) / 1000).toFixed(1),
  longest: (Math.max(...all) / 1000).toFixed(1),
})
const result = {
  kills: done,
  deaths_by_itself: deaths,
  ...found,
  answers: written.answers,
  settings: Object.fromEntries(settings.map(({ name, setting }) => [name, setting])),
  seconds_until_the_next_write: Object.fromEntries(Object.entries(waits).map(([what, all]) => [what, seconds(all)])),
}
say(JSON.stringify(result, null, 2))
await application.end()
await database.stop()
rmSync(dir, { recursive: true })
process.exit(found.lost + found.kept_without_exactly_one_audit_line + found.broken_chains === 0 ? 0 : 1)
