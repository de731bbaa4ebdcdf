// Uploaded files: streamed to disk, recognised by their content, acknowledged with a receipt. The bytes are kept as they
// came; what is shown as a photograph is drawn anew from them (`photoFrom`).
import { createHash } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Config } from '#platform/config.ts'
import { Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { clean } from '#platform/text/index.ts'
import type { Bytes } from './bytes.ts'
import { diskBytes } from './disk.ts'
import { s3Bytes } from './s3.ts'
import { clamdScan } from './scan.ts'
import { drawPhoto } from './photo.ts'
import { otherKind } from './other-kinds.ts'
import { pagesOf, recognise, whyNotNamed } from './recognise.ts'

/** What the sender gets back: proof of exactly what arrived. */
export interface StoredFile {
  id: string
  name: string
  type: string
  bytes: number
  sha256: string
  /** Pages of a PDF; null for what has none. */
  pages: number | null
}

export interface Files {
  /** Streams one upload to disk. Throws a Refusal when it is too large or of a kind that is not accepted. */
  receive(stream: Readable, name: string): Promise<StoredFile>
  /**
   * The photograph in a received picture, without its hidden facts, stored as a file of its own; the longer side at most
   * `longest` pixels. Refuses what is no picture. The original has no receipt, and is swept.
   */
  photoFrom(file: StoredFile, longest: number): Promise<StoredFile>
  /** Where the bytes lie. */
  readonly bytes: Bytes
}

const tooLarge = (max: number) =>
  new Refusal(413, {
    ja: `ファイルは${max / 1024 / 1024}MBまでです。分けるか、小さくしてお送りください。`,
    en: `A file may have at most ${max / 1024 / 1024} MB. Please split it or make it smaller.`,
  })

const empty = () =>
  new Refusal(400, {
    ja: 'ファイルの中身がありません。お手元のファイルをもう一度お確かめください。',
    en: 'This file is empty. Please look at the one on your device again.',
  })

/** Neither text nor any other kind that we know. */
export class UnknownKind extends Refusal {
  constructor(name: string, what: Phrase | null) {
    const is = what ?? { ja: '種類が分からないもの', en: 'of no kind that we know' }
    super(400, {
      ja: `「${name}」は受け取れません。中身は、${is.ja}です。PDF、画像（PNG・JPEG・WebP）、Excel、Word、CSVでお送りください。`,
      en: `We cannot take “${name}”: it is ${is.en}. Please send PDF, an image (PNG, JPEG, WebP), Excel, Word or CSV.`,
    })
  }
}

export function createFiles({ varDir, fileMaxBytes, s3, clamd }: Config): Files {
  const root = join(varDir, 'files')
  const store = s3 === undefined ? diskBytes(root) : s3Bytes(s3, root)
  const scan = clamd === undefined ? async () => {} : clamdScan(clamd)

  async function receive(stream: Readable, name: string): Promise<StoredFile> {
    await mkdir(root, { recursive: true })
    const id = newId()
    const title = clean(basename(name)).slice(0, 200) || 'file'
    const incoming = join(root, `incoming-${id}`)
    const handle = await open(incoming, 'wx', 0o600)
    const hash = createHash('sha256')
    let bytes = 0
    try {
      // A refused file is left to the caller to drain: destroyed, it would block the form behind it.
      for await (const part of stream.iterator({ destroyOnReturn: false })) {
        bytes += part.length
        if (bytes > fileMaxBytes) throw tooLarge(fileMaxBytes)
        hash.update(part)
        await handle.write(part)
      }
      if (bytes === 0) throw empty()
      await handle.sync()
      const type = await recognise(incoming)
      if (type === null) throw new UnknownKind(title, await otherKind(incoming))
      const why = whyNotNamed(title, type)
      if (why !== null) throw new Refusal(400, why)
      await scan(incoming)
      const sha256 = hash.digest('hex')
      const pages = await pagesOf(incoming, type)
      await store.put(incoming, sha256)
      return { id, name: title, type, bytes, sha256, pages }
    } finally {
      await handle.close()
      await rm(incoming, { force: true })
    }
  }

  async function photoFrom(file: StoredFile, longest: number): Promise<StoredFile> {
    const drawn = await store.withPath(file.sha256, (path) => drawPhoto(path, file.type, longest))
    return receive(Readable.from([drawn]), `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.webp`)
  }

  return { receive, photoFrom, bytes: store }
}
