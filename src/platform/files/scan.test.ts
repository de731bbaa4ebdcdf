// Uploads are shown to clamd first. A neighbour speaks clamd's own protocol here.
import { createServer, type Server, type Socket } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '#platform/db/embedded.ts'
import { Refusal } from '#platform/errors.ts'
import { testSite } from '../../../test/site.ts'
import { clamdScan } from './scan.ts'

/** The harmless file that every scanner takes for a virus, in two halves so that none takes this source for it. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

const dir = mkdtempSync(join(tmpdir(), 'machiport-scan-'))
let port = 0
let server: Server

/** `zINSTREAM\0`, parts with their length before them, a part of length 0; then the verdict. */
function speak(socket: Socket) {
  let held = Buffer.alloc(0)
  socket.on('data', (part) => {
    held = Buffer.concat([held, part])
    let at = 'zINSTREAM\0'.length
    const content: Buffer[] = []
    while (held.length >= at + 4) {
      const length = held.readUInt32BE(at)
      if (length === 0) {
        const bad = Buffer.concat(content).includes('EICAR-STANDARD-ANTIVIRUS')
        return void socket.end(bad ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
      }
      content.push(held.subarray(at + 4, at + 4 + length))
      at += 4 + length
    }
  })
}

const given = (name: string, bytes: string | Buffer): string => {
  const path = join(dir, name)
  writeFileSync(path, bytes)
  return path
}

beforeAll(async () => {
  port = await freePort()
  server = createServer(speak)
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
})
afterAll(() => rmSync(dir, { recursive: true }))

it('lets a clean file pass, a large one too, over TCP and over a socket of this machine', async () => {
  await clamdScan(`tcp://127.0.0.1:${port}`)(given('clean', 'a,b\n'))
  await clamdScan(`tcp://127.0.0.1:${port}`)(given('large', Buffer.alloc(5_000_000, 'x')))
  const local = createServer(speak)
  const path = join(dir, 'clamd.ctl')
  await new Promise<void>((done) => local.listen(path, done))
  await clamdScan(`unix:${path}`)(given('clean', 'a,b\n'))
  await expect(clamdScan(`unix:${path}`)(given('bad', eicar))).rejects.toThrow('virus')
  await new Promise<void>((done) => local.close(() => done()))
})

it('refuses a harmful upload with a sentence on the field, and keeps nothing of it', async () => {
  const site = await testSite({ env: { CLAMD: `tcp://127.0.0.1:${port}` } })
  await site.account('officer@example.jp', 'officer')
  const browser = site.browser()
  await browser.signIn('officer@example.jp')
  const form = new FormData()
  form.set('file', new File([`${eicar}\n`], '名簿.csv'))
  const answer = await browser.post('/staff/imports', form)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('有害なプログラムが見つかった')
  expect((await Array.fromAsync(site.services.files.bytes.older(new Date(Date.now() + 1000)))).flat()).toEqual([])
})

it('takes nothing while the scanner is away or answers strangely', async () => {
  const nobody = clamdScan(`tcp://127.0.0.1:${await freePort()}`)
  const path = given('any', 'a,b\n')
  await expect(nobody(path)).rejects.toSatisfy(
    (error) => error instanceof Refusal && error.why.ja.includes('確かめられない'),
  )
  const strange = createServer((socket) => void socket.resume().end('INSTREAM size limit exceeded. ERROR\0'))
  const other = await freePort()
  await new Promise<void>((done) => strange.listen(other, '127.0.0.1', done))
  await expect(clamdScan(`tcp://127.0.0.1:${other}`)(path)).rejects.toThrow('cannot check')
  await new Promise<void>((done) => strange.close(() => done()))
  await new Promise<void>((done) => server.close(() => done()))
})
