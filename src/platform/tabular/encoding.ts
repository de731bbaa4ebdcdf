// Which encoding a text file is in: a byte-order mark, else UTF-8 where every byte fits, else CP932. Never a guess by frequency.
import { createReadStream } from 'node:fs'
import { notText } from './refusals.ts'

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'cp932'

/** A file on disk, or its bytes. */
export type Source = string | Uint8Array

const labels = { 'utf-8': 'utf-8', 'utf-8-bom': 'utf-8', 'utf-16le': 'utf-16le', cp932: 'shift_jis' } as const

const bytesOf = (source: Source): AsyncIterable<Uint8Array> | Iterable<Uint8Array> =>
  typeof source === 'string' ? createReadStream(source, { highWaterMark: 1 << 18 }) : [source]

export async function firstBytes(source: Source, count: number): Promise<Buffer> {
  if (typeof source !== 'string') return Buffer.from(source.subarray(0, count))
  const parts: Buffer[] = []
  for await (const part of createReadStream(source, { end: count - 1 })) parts.push(part)
  return Buffer.concat(parts)
}

/** The text in pieces; the byte-order mark is gone. Throws a TypeError where bytes do not fit the encoding. */
export async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(labels[encoding], { fatal: true })
  for await (const part of bytesOf(source)) yield decoder.decode(part, { stream: true })
  yield decoder.decode()
}

async function fits(source: Source, encoding: Encoding): Promise<boolean> {
  try {
    for await (const _ of decoded(source, encoding));
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Reads the whole file once, a piece at a time. Throws a Refusal for what is no text. */
export async function encodingOf(source: Source): Promise<Encoding> {
  const head = await firstBytes(source, 65_536)
  const marked: Encoding | null =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
        ? 'utf-8-bom'
        : null
  if (marked === null && head.includes(0)) throw notText()
  for (const encoding of marked === null ? (['utf-8', 'cp932'] as const) : [marked]) {
    if (await fits(source, encoding)) return encoding
  }
  throw notText()
}
