// One archive that any machine opens with `tar`: the POSIX form, only what we need of it.
import type { Readable } from 'node:stream'

const block = 512

const padding = (bytes: number): Buffer => Buffer.alloc((block - (bytes % block)) % block)

/** The block before an entry. `name`: at most 99 bytes. */
export function tarHeader(name: string, bytes: number, at: Date): Buffer {
  const header = Buffer.alloc(block)
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0')
  header.write(name, 0, 99)
  header.write(octal(0o600, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  header.write(octal(bytes, 11), 124)
  header.write(octal(Math.floor(at.getTime() / 1000), 11), 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(' '.repeat(8), 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${octal(sum, 6)}\0 `, 148)
  return header
}

export const tarPadding = padding
export const tarEnd = Buffer.alloc(2 * block)

class TarError extends Error {
  override name = 'TarError'
}

interface TarEntry {
  name: string
  bytes: number
  /** Its bytes. What is not read of them is passed over. */
  content: AsyncGenerator<Buffer>
}

/** The entries of an archive, one after the other. Throws a TarError when it ends too early or is none. */
export async function* readTar(archive: Readable): AsyncGenerator<TarEntry> {
  const parts = archive[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  async function* take(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0;) {
      if (held.length === 0) {
        const next: IteratorResult<Buffer> = await parts.next()
        if (next.done) throw new TarError('the archive ends too early')
        held = next.value
      }
      const part = held.subarray(0, left)
      held = held.subarray(part.length)
      left -= part.length
      yield part
    }
  }
  const whole = async (bytes: number): Promise<Buffer> => Buffer.concat(await Array.fromAsync(take(bytes)))
  for (;;) {
    const header = await whole(block)
    if (header.every((byte) => byte === 0)) return
    if (header.toString('latin1', 257, 262) !== 'ustar') throw new TarError('this is no archive of ours')
    const bytes = Number.parseInt(header.toString('latin1', 124, 135), 8)
    const content = take(bytes)
    yield { name: header.toString('utf8', 0, 100).replace(/\0.*$/s, ''), bytes, content }
    for await (const _ of content);
    await whole(padding(bytes).length)
  }
}
