// Files behind an S3 interface: the same promises as on disk, on a real S3 server from npm.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '#platform/db/embedded.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../test/database.ts'
import { testSite } from '../../../test/site.ts'
import { forgetFile, keepFile } from './index.ts'
import { sweepFiles } from './sweep.ts'

const directory = mkdtempSync(join(tmpdir(), 'machiport-s3-'))
let site: Awaited<ReturnType<typeof testSite>>
const actor = systemActor(minamo.code, 'test')
const about = () => ({ subject: 'test', subject_id: newId(), public: true })
const receive = (bytes: string) => site.services.files.receive(Readable.from([Buffer.from(bytes)]), '名簿.csv')
const read = async (sha256: string) =>
  Buffer.concat(await Array.fromAsync(await site.services.files.bytes.open(sha256))).toString()

beforeAll(async () => {
  const port = await freePort()
  const server = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'town' }],
  })
  await server.run()
  site = await testSite({
    env: {
      S3_URL: `http://127.0.0.1:${port}/town`,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
      S3_REGION: 'us-east-1',
    },
  })
  afterAll(async () => {
    await server.close()
    rmSync(directory, { recursive: true })
  })
})

it('takes a file, gives it back through the page, and keeps none of it here', async () => {
  const text = `社名,業種\n${'小宮山製作所,24\n'.repeat(50_000)}`
  const file = await receive(text)
  await site.inside((tx) => keepFile(tx, actor, file, about()))
  const page = await site.browser().get(`/files/${file.id}`)
  expect(page.status).toBe(200)
  expect(await page.text()).toBe(text)
  expect(readdirSync(join(site.varDir, 'files'))).toEqual([])
})

it('lends importers a path, and clears it up', async () => {
  const { sha256 } = await receive('社名\nあ\n')
  const size = await site.services.files.bytes.withPath(sha256, async (path) => (await readFile(path, 'utf8')).length)
  expect(size).toBe(5)
  expect(readdirSync(join(site.varDir, 'files'))).toEqual([])
})

it('sweeps what no receipt leads to, over more than one page of the list, and nothing young', async () => {
  const [kept, forgotten] = await Promise.all([receive('kept,1\n'), receive('forgotten,1\n')])
  await site.inside((tx) => keepFile(tx, actor, kept, about()))
  await site.inside((tx) => keepFile(tx, actor, forgotten, about()))
  await site.inside((tx) => forgetFile(tx, forgotten.id))
  expect(await sweepFiles(site.services)).toBe(0)
  const later = new Date(Date.now() + 2 * 3_600_000)
  expect(await sweepFiles({ ...site.services, now: () => later })).toBeGreaterThanOrEqual(1)
  expect(await read(kept.sha256)).toBe('kept,1\n')
  await expect(read(forgotten.sha256)).rejects.toThrow('404')
})

it('that cannot be reached fails the upload, and says so', async () => {
  await expect(site.services.files.bytes.open('b'.repeat(64))).rejects.toThrow('object storage: GET 404')
})
