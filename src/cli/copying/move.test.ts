// From the embedded PostgreSQL 18 to the machine's own, an older one where there is one.
import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort, startEmbedded } from '#platform/db/embedded.ts'
import { findBinaries } from '../../../bin/own-postgres.ts'
import { throwAway } from '../../../test/throw-away.ts'

const run = promisify(execFile)
const binary = join(import.meta.dirname, '../../../bin/machiport')
const dir = throwAway('move')
const varDir = join(dir, 'var')
let target: Awaited<ReturnType<typeof startEmbedded>>
let port = 0

const machiport = (...args: string[]) =>
  run(binary, [...args, '--lang', 'en'], {
    env: { ...process.env, DATABASE_URL: '', VAR_DIR: varDir, DATABASE_PORT: String(port) },
  })

const rows = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}

beforeAll(async () => {
  port = await freePort()
  const bin = findBinaries()
  const binaries = bin === null ? undefined : { initdb: join(bin, 'initdb'), pg_ctl: join(bin, 'pg_ctl') }
  target = await startEmbedded({ dir: join(dir, 'target'), port: await freePort(), unsafe: true, binaries })
})
afterAll(async () => {
  await target.stop()
  rmSync(dir, { recursive: true })
})

it('moves an installation whole, proves it, and refuses a second time', { timeout: 120_000 }, async () => {
  await machiport('demo', '--people', '20', '--organizations', '20', '--challenges', '4')
  const { stdout } = await machiport('move', '--to', target.url, '--json')
  const moved: { tables: { name: string; rows: number }[]; chains: { broken_at: number | null }[] } = JSON.parse(stdout)
  expect(moved.tables.find(({ name }) => name === 'public.organization')?.rows).toBeGreaterThanOrEqual(20)
  expect(moved.chains.map(({ broken_at }) => broken_at)).toEqual([null, null])
  for (const { name, rows: count } of moved.tables)
    expect([name, (await rows(target.url, `select count(*)::int as count from ${name}`))[0]?.count]).toEqual([
      name,
      count,
    ])
  await expect(machiport('move', '--to', target.url)).rejects.toThrow('not empty')
})
