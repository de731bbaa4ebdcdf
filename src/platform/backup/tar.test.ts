import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTar, tarEnd, tarHeader, tarPadding } from './tar.ts'

const entries = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z0-9./_-]{1,90}$/), bytes: fc.uint8Array({ maxLength: 2000 }) }),
  { selector: ({ name }) => name, maxLength: 8 },
)

const archive = (all: { name: string; bytes: Uint8Array }[]): Buffer =>
  Buffer.concat([
    ...all.flatMap(({ name, bytes }) => [tarHeader(name, bytes.length, new Date(0)), bytes, tarPadding(bytes.length)]),
    tarEnd,
  ])

/** In parts of `size` bytes, as they may come over a pipe. */
const inParts = (bytes: Buffer, size: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size)),
  )

it('gives back what was put in, however it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(entries, fc.integer({ min: 1, max: 5000 }), async (all, size) => {
      const read = []
      for await (const { name, content } of readTar(inParts(archive(all), size)))
        read.push({ name, bytes: new Uint8Array(Buffer.concat(await Array.fromAsync(content))) })
      expect(read).toEqual(all.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })))
    }),
    { numRuns: 50 },
  )
})

it('passes over what is not read', async () => {
  const all = ['a', 'b'].map((name) => ({ name, bytes: Buffer.alloc(700, name) }))
  const names = []
  for await (const { name } of readTar(inParts(archive(all), 100))) names.push(name)
  expect(names).toEqual(['a', 'b'])
})

it('says when an archive is cut off or none', async () => {
  const all = archive([{ name: 'a', bytes: Buffer.alloc(700) }])
  for (const cut of [100, 600, 1400]) {
    await expect(Array.fromAsync(readTar(inParts(all.subarray(0, cut), 64)))).rejects.toThrow('too early')
  }
  await expect(Array.fromAsync(readTar(inParts(Buffer.alloc(600, 'x'), 64)))).rejects.toThrow('no archive')
})

it('is opened by the tar of the machine', () => {
  const dir = mkdtempSync(join(tmpdir(), 'machiport-tar-'))
  writeFileSync(join(dir, 'a.tar'), archive([{ name: 'tables/x.gz', bytes: Buffer.from('hello') }]))
  expect(execFileSync('tar', ['-xOf', join(dir, 'a.tar'), 'tables/x.gz'], { encoding: 'utf8' })).toBe('hello')
  rmSync(dir, { recursive: true })
})
