import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { until } from '../../../test/processes.ts'
import { throwAway } from '../../../test/throw-away.ts'
import { freePort } from './embedded.ts'
import { keepEmbedded } from './keep-embedded.ts'

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  return client
    .connect()
    .then(() => client.query('select 1'))
    .then(() => client.end())
    .then(
      () => true,
      () => false,
    )
}

it('an embedded server that dies is started again under the same address, and stays stopped once it was stopped', async () => {
  const dir = throwAway('keep')
  const server = await keepEmbedded({ dir: join(dir, 'postgres'), port: await freePort(), unsafe: true })
  const pid = () => Number(readFileSync(join(dir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
  const first = pid()
  process.kill(first, 'SIGKILL')
  await until('the server', async () => pid() !== first && (await answers(server.url)))
  await server.stop()
  expect(await answers(server.url)).toBe(false)
  rmSync(dir, { recursive: true })
}, 60_000)
