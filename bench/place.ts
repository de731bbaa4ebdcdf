// A PostgreSQL of its own as it is shipped (durable, standard settings), databases in it, and the real program serving one of them.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { readConfig } from '#platform/config.ts'
import { freePort, startEmbedded } from '#platform/db/embedded.ts'
import type { Services } from '#platform/http/env.ts'
import { createServices } from '../src/boot.ts'
import { prepareDatabase } from '../src/prepare-database.ts'

export const root = join(import.meta.dirname, '..')
export const secret = 'x'.repeat(32)

interface Place {
  dir: string
  /** A new database with every table: its address, a superuser's connection, the program's services. */
  database(name: string): Promise<{ url: string; admin: Client; services: Services }>
  /** `machiport serve` over a database, answering at this address. */
  serve(url: string, env?: Record<string, string>): Promise<string>
}

/** A folder that PostgreSQL's own user may enter too. */
export async function scratch(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'machiport-bench-'))
  await chmod(dir, 0o755)
  return dir
}

export async function answers(address: string): Promise<void> {
  for (;;) {
    const ok = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ok) return
    await setTimeout(10)
  }
}

export const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })

/** `machiport serve` with these settings. */
export const program = (env: Record<string, string>): ChildProcess =>
  spawn(join(root, 'bin/machiport'), ['serve'], {
    env: { ...process.env, LOG_LEVEL: 'silent', ...env },
    stdio: 'ignore',
  })

export async function inPlace<T>(run: (place: Place) => Promise<T>): Promise<T> {
  const dir = await scratch()
  const server = await startEmbedded({ dir: join(dir, 'postgres'), port: await freePort() })
  const ends: (() => Promise<unknown>)[] = [() => server.stop()]
  const place: Place = {
    dir,
    async database(name) {
      const first = new Client({ connectionString: server.url })
      await first.connect()
      await first.query(`create database ${name}`)
      await first.end()
      const url = server.url.replace(/\/postgres$/, `/${name}`)
      await prepareDatabase(url)
      const admin = new Client({ connectionString: url })
      await admin.connect()
      const { services, close } = createServices(
        readConfig({ LOG_LEVEL: 'silent', SECRET: secret, VAR_DIR: dir, DEMO: 'on' }),
        url,
      )
      ends.unshift(() => admin.end(), close)
      return { url, admin, services }
    },
    async serve(url, env = {}) {
      const port = String(await freePort())
      const child = program({ PORT: port, DATABASE_URL: url, SECRET: secret, VAR_DIR: dir, DEMO: 'off', ...env })
      ends.unshift(() => stopped(child))
      const address = `http://localhost:${port}`
      await answers(`${address}/terms`)
      return address
    },
  }
  try {
    return await run(place)
  } finally {
    for (const end of ends) await end()
    await rm(dir, { recursive: true })
  }
}
