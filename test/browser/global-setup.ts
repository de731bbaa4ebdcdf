// Starts the product as a newcomer would (`machiport serve`, embedded database, demo ward) and leaves the rest to the journeys.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort, startEmbedded } from '#platform/db/embedded.ts'
import { throwAway } from '../throw-away.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    /** What the server works on, for what a journey cannot wait for (a deadline). */
    database: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = throwAway('journey')
  const port = await freePort()
  const databasePort = await freePort()
  const server = spawn('bin/machiport', ['serve'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      VAR_DIR: join(dir, 'var'),
      DATABASE_PORT: String(databasePort),
      DATABASE_URL: '',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const address = `http://localhost:${port}`
  await new Promise<void>((ready, fail) => {
    server.stdout.on('data', (part: Buffer) => {
      said.push(part.toString())
      if (said.join('').includes(address)) ready()
    })
    server.once('exit', (status) => fail(new Error(`The server ended with ${status}:\n${said.join('')}`)))
  })
  project.provide('address', address)
  // The one that is running already.
  const { url } = await startEmbedded({ dir: join(dir, 'var/postgres'), port: databasePort })
  project.provide('database', url)
  return async () => {
    const ended = new Promise((done) => server.once('exit', done))
    server.kill('SIGTERM')
    await ended
    rmSync(dir, { recursive: true, force: true })
  }
}
