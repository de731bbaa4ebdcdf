// Several `serve` and several `worker` over one database, started at once on an empty one.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { freePort } from '#platform/db/embedded.ts'
import { inMunicipality } from '#platform/db/index.ts'
import { startJobs } from '#platform/jobs/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import { createServices } from '../src/boot.ts'
import { allMigrations } from '../src/migrations.ts'
import { minamo } from './database.ts'
import { isReady, type Process, startBalancer, startProcess, until } from './processes.ts'

const name = `machiport_several_${randomBytes(4).toString('hex')}`
const varDir = mkdtempSync(join(tmpdir(), 'machiport-several-'))
const server = new URL(inject('server'))
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
const received: string[] = []
let ports: number[] = []
let env: Record<string, string> = {}
let serving: Process[] = []
let workers: Process[] = []
const admin = new Client({ connectionString: server.href })
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _, done) =>
    void simpleParser(stream).then(({ messageId = '' }) => {
      received.push(messageId)
      done()
    }, done),
})

const serveOn = (port = 0) => startProcess(['serve', '--no-worker'], { ...env, PORT: String(port) })

/** As the program itself, to look and to queue. */
async function within<T>(run: (services: ReturnType<typeof createServices>['services']) => Promise<T>): Promise<T> {
  const { services, close } = createServices(readConfig({ ...env, LOG_LEVEL: 'silent' }), url)
  const jobs = await startJobs(url, services, {}, false)
  return run(services).finally(async () => {
    await jobs.stop()
    await close()
  })
}

const post = (port: number, path: string, values: Record<string, string>) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(values),
  })

beforeAll(async () => {
  await admin.connect()
  await admin.query(`create database ${name}`)
  const smtp = await freePort()
  await new Promise<void>((done) => mailServer.listen(smtp, '127.0.0.1', done))
  const common = { DATABASE_URL: url, VAR_DIR: varDir, SECRET: 'x'.repeat(32), DEMO: 'off', HOST: '127.0.0.1' }
  env = { ...common, SMTP_URL: `smtp://127.0.0.1:${smtp}`, STOP_DELAY: '1', DATABASE_POOL: '5' }
  ports = [await freePort(), await freePort()]
  serving = ports.map(serveOn)
  workers = [startProcess(['worker'], env), startProcess(['worker'], env)]
  for (const port of ports) await until(`${port} is ready`, () => isReady(port))
  for (const worker of workers) await until('a worker works', () => worker.said().includes('Ctrl+C'))
}, 120_000)

afterAll(async () => {
  await Promise.all([...serving, ...workers].map((one) => one.end('SIGKILL')))
  await new Promise<void>((done) => mailServer.close(() => done()))
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
  rmSync(varDir, { recursive: true })
})

describe('several processes over one database', { timeout: 120_000 }, () => {
  it('start at once on an empty one: every migration is applied once, nobody complains', async () => {
    for (const one of [...serving, ...workers]) {
      expect(one.said()).not.toMatch(/error/i)
      expect(one.child.exitCode).toBe(null)
    }
    const applied = await within(({ database }) => database.pool.query('select name from migration'))
    expect(applied.rows.length).toBe((await allMigrations()).length)
  })

  it('do every job once', async () => {
    await within(async ({ database, identity }) => {
      await database.root.insertInto('municipality').values(minamo).execute()
      await identity.ensureAccount({ email: 'hanako@example.jp', name: 'hanako', password: 'correct horse battery' })
      for (let act = 0; act < 20; act += 1) {
        await inMunicipality(database.root, minamo.code, async (tx) => {
          for (let one = 0; one < 5; one += 1)
            await queueMail(tx, {
              municipality: minamo.code,
              to: 'x@example.jp',
              locale: 'ja',
              subject: 's',
              paragraphs: ['p'],
            })
        })
      }
    })
    await until('100 mails', () => received.length >= 100)
    await until('nothing waits', async () =>
      within(async ({ database }) => {
        const { rows } = await database.pool.query(
          "select from pgboss.job where name = 'mail.deliver' and state <> 'completed'",
        )
        return rows.length === 0
      }),
    )
    expect([received.length, new Set(received).size]).toEqual([100, 100])
  })

  it('share sessions and rate limits', async () => {
    const [here = 0, there = 0] = ports
    const signedIn = await post(here, '/sign-in', { email: 'hanako@example.jp', password: 'correct horse battery' })
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const account = await fetch(`http://127.0.0.1:${there}/account`, { headers: { cookie }, redirect: 'manual' })
    expect(account.status).toBe(200)
    const statuses = []
    for (let guess = 0; guess < 10; guess += 1) {
      const { status } = await post(guess % 2 ? here : there, '/sign-in', {
        email: 'taro@example.jp',
        password: `guess number ${guess}`,
      })
      statuses.push(status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 422, 422, 422, 429, 429])
  })

  it('are restarted one after the other without a lost request', async () => {
    const balancer = await startBalancer(ports)
    const address = balancer.server.address()
    const base = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
    const ended = new AbortController()
    const answers = new Map<string, number>()
    const asking = Array.from({ length: 8 }, async () => {
      while (!ended.signal.aborted) {
        const outcome = await fetch(`${base}/terms`).then(
          async (response) => `${response.status} ${(await response.text()).includes('</html>')}`,
          (error: unknown) => String(error),
        )
        answers.set(outcome, (answers.get(outcome) ?? 0) + 1)
      }
    })
    for (const [at, port] of ports.entries()) {
      await serving[at]?.end('SIGTERM')
      serving[at] = serveOn(port)
      await until(`${port} is ready again`, () => isReady(port))
      // Until the balancer has looked again.
      const before = answers.get('200 true') ?? 0
      await until('requests go on', () => (answers.get('200 true') ?? 0) > before + 200)
    }
    ended.abort()
    await Promise.all(asking)
    balancer.close()
    expect([...answers.keys()]).toEqual(['200 true'])
    expect(answers.get('200 true')).toBeGreaterThan(400)
  })
})
