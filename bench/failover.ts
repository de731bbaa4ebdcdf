// The primary of a Patroni cluster dies (kill -9 of Patroni and PostgreSQL at once), again and again, while people write.
// First docs/operate/patroni/try.sh start DIR; then bench/failover.ts DIR [TIMES].
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer, connect as dial } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort } from '#platform/db/embedded.ts'
import { demoPassword } from '../src/demo/accounts.ts'
import { isReady, startProcess, until } from '../test/processes.ts'
import { verdict } from './verdict.ts'
import { type Written, writer } from './writers.ts'

const dir = process.argv[2] ?? '/tmp/patroni'
const times = Number(process.argv[3] ?? 10)
const script = join(import.meta.dirname, '../docs/operate/patroni/try.sh')
const say = (line: string) => process.stdout.write(`${line}\n`)
const nodes = [1, 2, 3]

const answers = (node: number, path: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:2381${node}${path}`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  )
async function findPrimary(): Promise<number | undefined> {
  for (const node of nodes) if (await answers(node, '/primary')) return node
  return undefined
}

const count = async (path: string): Promise<number> =>
  (await Promise.all(nodes.map((node) => answers(node, path)))).filter(Boolean).length
const inStep = async () => (await count('/replica')) === 2 && (await count('/sync')) > 0

// What HAProxy does: each connection goes to whoever says that it is the primary.
const databasePort = await freePort()
createServer((client) => {
  client.on('error', () => {})
  void findPrimary().then((node) => {
    if (node === undefined) return void client.destroy()
    const server = dial({ host: '127.0.0.1', port: 25_430 + node })
    server.on('error', () => client.destroy()).on('close', () => client.destroy())
    client.on('close', () => server.destroy())
    client.pipe(server).pipe(client)
  })
}).listen(databasePort, '127.0.0.1')

const url = `postgres://postgres:super@127.0.0.1:${databasePort}/postgres`
const port = await freePort()
const env = { DATABASE_URL: url, VAR_DIR: mkdtempSync(join(tmpdir(), 'machiport-failover-')), SECRET: 'x'.repeat(32) }
const site = startProcess(['serve'], { ...env, PORT: String(port), DEMO: 'on', TRUST_PROXY: 'on', LOG_LEVEL: 'silent' })
process.on('exit', () => site.child.kill('SIGKILL'))
await until('the site', () => isReady(port), 5)

const client = new Client({ connectionString: url })
await client.connect()
const { rows: entries } = await client.query<{ id: string }>(
  `select id from entry where municipality = (select municipality from entry group by 1 order by count(*) desc limit 1) limit 8`,
)
await client.end()
const written: Written = { acknowledged: new Map(), answers: {} }
const { acknowledged } = written
const ended = new AbortController()
const who = { email: 'saeki@demo.example', password: demoPassword, until: ended.signal }
const writing = entries.map(({ id }) => writer({ base: `http://localhost:${port}`, ...who, entry: id }, written))

const seconds: number[] = []
for (let time = 1; time <= times; time += 1) {
  // One failure at a time: with two of three gone, writes wait for one of them to come back.
  await until('two standbys, one of them in step', inStep, 5)
  await pause(2000)
  const primary = await findPrimary()
  if (primary === undefined) throw new Error('no primary')
  const killed = performance.now()
  const pid = readFileSync(join(dir, `node${primary}/postmaster.pid`), 'utf8').split('\n')[0]
  for (const one of [readFileSync(join(dir, `node${primary}.pid`), 'utf8').trim(), pid])
    process.kill(Number(one), 'SIGKILL')
  await until('another primary', async () => ![undefined, primary].includes(await findPrimary()), 3)
  const chosen = performance.now()
  execFileSync(script, ['node', dir, String(primary)], { stdio: 'ignore' })
  await until('a write on it', () => [...acknowledged.values()].some((at) => at > chosen), 3)
  seconds.push((performance.now() - killed) / 1000)
  say(
    `${time}: node${primary} killed, writes again after ${seconds.at(-1)?.toFixed(1)} s, ${acknowledged.size} acknowledged`,
  )
}
ended.abort()
await Promise.all(writing)
say(
  JSON.stringify(
    { failovers: times, ...(await verdict(url, new Set(acknowledged.keys()))), answers: written.answers, seconds },
    null,
    2,
  ),
)
process.exit(0)
