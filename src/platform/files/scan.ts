// Every upload shown to clamd (ClamAV's daemon) before it is taken: INSTREAM over TCP or a socket of this machine.
import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '#platform/errors.ts'

export type Scan = (path: string) => Promise<void>

const infected = () =>
  new Refusal(400, {
    ja: 'ウイルスなどの有害なプログラムが見つかったため、受け取りませんでした。お使いの機器をウイルス対策ソフトで確かめてください。',
    en: 'We did not take this file: it holds a virus or another harmful program. Please check your device.',
  })

const unchecked = () =>
  new Refusal(400, {
    ja: 'いまファイルの安全を確かめられないため、受け取りを止めています。少し時間をおいて、もう一度お送りください。',
    en: 'We cannot check files for viruses at the moment and so take none. Please send it again a little later.',
  })

async function* framed(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for await (const part of createReadStream(path)) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(part.length)
    yield Buffer.concat([length, part])
  }
  yield Buffer.alloc(4)
}

/** What clamd says of a file, e.g. `stream: OK`. */
async function ask(address: URL, path: string): Promise<string> {
  const where =
    address.protocol === 'unix:' ? { path: address.pathname } : { host: address.hostname, port: Number(address.port) }
  const socket = connect(where)
  socket.setTimeout(30_000, () => socket.destroy(new Error('clamd does not answer')))
  const said: Buffer[] = []
  socket.on('data', (part) => said.push(part))
  const ended = new Promise((done, fail) => socket.once('close', done).once('error', fail))
  try {
    // It may say why it refuses before all was sent.
    await Promise.race([pipeline(framed(path), socket, { end: false }).then(() => ended), ended])
    return Buffer.concat(said).toString('utf8')
  } finally {
    socket.destroy()
  }
}

/** Throws a Refusal for a file that is harmful, and for any that cannot be checked now. */
export const clamdScan =
  (address: string): Scan =>
  async (path) => {
    const verdict = await ask(new URL(address), path).catch(() => '')
    if (/ FOUND\0?$/.test(verdict)) throw infected()
    if (!/: OK\0?$/.test(verdict)) throw unchecked()
  }
